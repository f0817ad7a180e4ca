package dev.rotops.engine.dataflow;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A place in a frame.
 *
 * @param size the number of words that it takes, 1 or 2
 * @param value what it holds
 */
record Slot(int size, Value value) implements org.objectweb.asm.tree.analysis.Value {

    /** What can be more than this is unknown. */
    static final int MOST_ALTERNATIVES = 8;

    @Override
    public int getSize() {
        return size;
    }

    /** What is unknown, or can be too much, stays so: an analysis comes to an end. */
    Slot or(Slot other) {
        if (equals(other)) {
            return this;
        }
        if (isUnknown() || other.isUnknown() || size != other.size) {
            return new Slot(Math.min(size, other.size), new Value.Unknown());
        }
        Set<Value> both = new LinkedHashSet<>(value.alternatives());
        if (!both.addAll(other.value.alternatives())) {
            return this;
        }
        return new Slot(size, both.size() > MOST_ALTERNATIVES ? new Value.Unknown() : new Value.Either(both));
    }

    private boolean isUnknown() {
        return value.equals(new Value.Unknown());
    }
}
