package dev.rotops.engine.dataflow;

import dev.rotops.engine.classfile.Instruction;
import java.util.List;

/** An instruction that makes something, and what it makes it of. */
public sealed interface Step {

    /**
     * Calls a method.
     *
     * @param instruction the call
     * @param types names of the types of the arguments
     * @param arguments the arguments; the object itself is the first of a method of objects
     */
    record Call(Instruction instruction, List<String> types, List<Value> arguments) implements Step {

        /** Makes the lists immutable. */
        public Call {
            types = List.copyOf(types);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Makes a function of a method.
     *
     * @param instruction the method
     * @param captured its first arguments
     */
    record Function(Instruction instruction, List<Value> captured) implements Step {

        /** Makes the list immutable. */
        public Function {
            captured = List.copyOf(captured);
        }
    }

    /**
     * Puts a text together.
     *
     * @param parts the parts, in order
     */
    record Concatenation(List<Value> parts) implements Step {

        /** Makes the list immutable. */
        public Concatenation {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Makes an array.
     *
     * @param elements its elements
     */
    record Array(List<Value> elements) implements Step {

        /** Makes the list immutable. */
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /**
     * Makes an object.
     *
     * @param type name of its class
     */
    record Creation(String type) implements Step {}
}
