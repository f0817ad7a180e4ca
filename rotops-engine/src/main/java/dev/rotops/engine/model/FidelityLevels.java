package dev.rotops.engine.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vocabulary of proof strength, from weak to strong. */
public final class FidelityLevels {

    /** The levels. */
    public static final List<String> WEAK_TO_STRONG =
            List.of("isolated", "simulated", "contract", "real-dependency", "full-system");

    private static final Set<String> LEVELS = Set.copyOf(WEAK_TO_STRONG);

    private FidelityLevels() {}

    /**
     * Finds the strongest of several levels.
     *
     * @param levels the levels; a word outside the vocabulary is stronger than all in it, an empty one is passed over
     * @return the strongest, the first of equals; nothing where there is none
     */
    public static Optional<String> highest(Collection<String> levels) {
        return levels.stream()
                .filter(level -> !level.isEmpty())
                .reduce((current, candidate) -> rank(candidate) > rank(current) ? candidate : current);
    }

    private static int rank(String level) {
        int index = WEAK_TO_STRONG.indexOf(level);
        return index < 0 ? WEAK_TO_STRONG.size() : index;
    }

    /** Reads the required {@code fidelity} of a unit; a word outside the vocabulary is read as it stands. */
    static String read(ObjectReader reader) {
        return reader.requiredWord("fidelity", LEVELS);
    }

    static boolean knows(List<String> levels) {
        return LEVELS.containsAll(levels);
    }
}
