package dev.rotops.engine.dataflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arrays that a method makes, with what it puts into them. */
final class Arrays {

    private static final int LONGEST = 256;

    private final Map<Integer, List<Value>> elements = new HashMap<>();
    private final Set<Value> doubtful = new HashSet<>();

    void make(int at, Value length) {
        if (length instanceof Value.Known known
                && known.constant() instanceof Integer count
                && count >= 0
                && count <= LONGEST) {
            elements.putIfAbsent(at, new ArrayList<>(Collections.nCopies(count, new Value.Unknown())));
        }
    }

    void store(Value array, Value index, Value element) {
        List<Value> known =
                array instanceof Value.Made made ? elements.getOrDefault(made.instruction(), List.of()) : List.of();
        if (index instanceof Value.Known place
                && place.constant() instanceof Integer at
                && at >= 0
                && at < known.size()
                && known.get(at).equals(new Value.Unknown())) {
            known.set(at, element);
        } else {
            doubtful.addAll(array.alternatives());
        }
    }

    /** Those of which all is known, by where they are made: filled element by element, then handed to one place. */
    Map<Integer, List<Value>> known(Uses uses) {
        Map<Integer, List<Value>> known = new HashMap<>(elements);
        known.keySet().removeIf(at -> {
            Value array = new Value.Made(at);
            return doubtful.contains(array) || uses.of(array) > 1;
        });
        return known;
    }
}
