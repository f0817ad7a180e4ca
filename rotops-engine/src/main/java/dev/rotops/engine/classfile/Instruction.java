package dev.rotops.engine.classfile;

/**
 * Something that the body of a method does with the outside world.
 *
 * @param operation what it does
 * @param owner name of the class that has the method or the field, or that is made an object of; else empty
 * @param name name of the method or the field; the text itself of a {@link Operation#TEXT}; else empty
 * @param descriptor descriptor of the method; else empty
 * @param line its line; 0 where the class file does not tell
 */
public record Instruction(Operation operation, String owner, String name, String descriptor, int line) {

    /** What an instruction does. */
    public enum Operation {
        /** Calls a method. */
        CALL,
        /** Makes a function of a method: a method reference, or a lambda, whose body is a method of the class. */
        FUNCTION,
        /** Makes an object. */
        NEW,
        /** Takes a text that is known at compile time; {@code {}} stands for parts of it that are not. */
        TEXT,
        /** Reads a static field, such as a constant of an enum. */
        CONSTANT
    }

    /**
     * Returns what tells the method from others of its class.
     *
     * @return name and descriptor
     */
    public String id() {
        return name + descriptor;
    }
}
