package dev.rotops.engine.model;

import java.util.List;
import java.util.Set;

/** The vocabulary of proof strength, from weak to strong. */
final class FidelityLevels {

    private static final Set<String> LEVELS =
            Set.copyOf(List.of("isolated", "simulated", "contract", "real-dependency", "full-system"));

    private FidelityLevels() {}

    /** Reads the required {@code fidelity} of a unit; a word outside the vocabulary is read as it stands. */
    static String read(ObjectReader reader) {
        reader.text("fidelity");
        return reader.word("fidelity", LEVELS).orElse("");
    }

    static boolean knows(List<String> levels) {
        return LEVELS.containsAll(levels);
    }
}
