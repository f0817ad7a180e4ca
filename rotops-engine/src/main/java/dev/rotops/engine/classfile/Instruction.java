package dev.rotops.engine.classfile;

/**
 * Something that the body of a method does with the outside world.
 *
 * @param operation what it does
 * @param owner name of the class that has the method, or that is made an object of
 * @param name name of the method; else empty
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
        NEW
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
