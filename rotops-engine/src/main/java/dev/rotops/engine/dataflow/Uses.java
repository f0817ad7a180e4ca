package dev.rotops.engine.dataflow;

import java.util.HashMap;
import java.util.Map;

/** How often what a method makes is handed to anything: what is handed around may be changed by others. */
final class Uses {

    private final Map<Value, Integer> counts = new HashMap<>();

    void add(Value value) {
        value.alternatives().forEach(alternative -> counts.merge(alternative, 1, Integer::sum));
    }

    int of(Value value) {
        return counts.getOrDefault(value, 0);
    }
}
