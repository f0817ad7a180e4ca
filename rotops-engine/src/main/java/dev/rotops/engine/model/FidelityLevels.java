package dev.rotops.engine.model;

import java.util.List;
import java.util.Set;

/** The vocabulary of proof strength, from weak to strong. */
public final class FidelityLevels {

    /** The levels. */
    public static final List<String> WEAK_TO_STRONG =
            List.of("isolated", "simulated", "contract", "real-dependency", "full-system");

    /** The level of a proof of which nobody has said how strong it is. */
    public static final String WEAKEST = WEAK_TO_STRONG.get(0);

    private static final Set<String> LEVELS = Set.copyOf(WEAK_TO_STRONG);

    private FidelityLevels() {}

    /** Reads the required {@code fidelity} of a unit; a word outside the vocabulary is read as it stands. */
    static String read(ObjectReader reader) {
        return reader.requiredWord("fidelity", LEVELS);
    }

    static boolean knows(List<String> levels) {
        return LEVELS.containsAll(levels);
    }
}
