package dev.rotops.engine.dataflow;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a variable of a method, or an operand of its instructions, may hold. */
public sealed interface Value {

    /**
     * Returns what it may be, each by itself.
     *
     * @return at least one value, none of them with alternatives
     */
    default Set<Value> alternatives() {
        return Set.of(this);
    }

    /**
     * A text or a number.
     *
     * @param constant a {@code String} or a {@code Number}
     */
    record Known(Object constant) implements Value {}

    /**
     * What a caller hands over.
     *
     * @param index the place among the parameters, from 0; the object itself is the first of a method of objects
     */
    record Parameter(int index) implements Value {}

    /**
     * What a static field holds.
     *
     * @param owner name of the class
     * @param name name of the field
     */
    record StaticField(String owner, String name) implements Value {}

    /**
     * What an instruction makes.
     *
     * @param instruction its place in the method
     */
    record Made(int instruction) implements Value {}

    /**
     * One of some values, by the way that was taken.
     *
     * @param alternatives the values
     */
    record Either(Set<Value> alternatives) implements Value {

        /** Makes the set immutable. */
        public Either {
            alternatives = Collections.unmodifiableSet(new LinkedHashSet<>(alternatives));
        }
    }

    /** It can be anything. */
    record Unknown() implements Value {}
}
