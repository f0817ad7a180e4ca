package dev.rotops.engine.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The order of proof strength; a word that it does not know is stronger than all that it knows. */
record FidelityScale(List<String> levels) {

    private static final List<String> DEFAULT =
            List.of("isolated", "simulated", "contract", "real-dependency", "full-system");

    FidelityScale {
        levels = levels.isEmpty() ? DEFAULT : List.copyOf(levels);
    }

    boolean reaches(String fidelity, String minimum) {
        return rank(fidelity) >= rank(minimum);
    }

    Optional<String> highest(Stream<String> candidates) {
        return candidates
                .filter(level -> !level.isEmpty())
                .reduce((current, candidate) -> rank(candidate) > rank(current) ? candidate : current);
    }

    private int rank(String level) {
        int index = levels.indexOf(level);
        return index < 0 ? levels.size() : index;
    }
}
