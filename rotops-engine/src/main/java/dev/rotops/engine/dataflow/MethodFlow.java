package dev.rotops.engine.dataflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the instructions of a method make of what.
 *
 * @param name name of the class, and name and descriptor of the method
 * @param steps the instructions that make something, by their places and in order; what can never be reached is left out
 * @param returned what it may return
 * @param assigned what it puts into static fields of its own class, by their names
 */
public record MethodFlow(String name, Map<Integer, Step> steps, List<Value> returned, Map<String, Value> assigned) {

    /**
     * Finds an instruction that makes something.
     *
     * @param value what is made
     * @return the instruction; nothing where it is of no interest
     */
    public Optional<Step> step(Value value) {
        return value instanceof Value.Made made ? Optional.ofNullable(steps.get(made.instruction())) : Optional.empty();
    }
}
