package dev.rotops.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * The order of proof strength; a word that it does not know is stronger than all that it knows.
 *
 * @param levels the levels, from weak to strong; those of the vocabulary where there are none
 */
public record FidelityScale(List<String> levels) {

    /** The order of the vocabulary. */
    public static final FidelityScale DEFAULT = new FidelityScale(FidelityLevels.WEAK_TO_STRONG);

    /** Makes the list immutable. */
    public FidelityScale {
        levels = levels.isEmpty() ? FidelityLevels.WEAK_TO_STRONG : List.copyOf(levels);
    }

    /**
     * Compares a proof with what is demanded.
     *
     * @param fidelity strength of the proof
     * @param minimum the weakest that is accepted
     * @return whether the proof is at least as strong
     */
    public boolean reaches(String fidelity, String minimum) {
        return rank(fidelity) >= rank(minimum);
    }

    /**
     * Finds the strongest of several levels.
     *
     * @param candidates levels; empty ones are passed over
     * @return the strongest, the first of equals; nothing where there is none
     */
    public Optional<String> highest(Iterable<String> candidates) {
        String highest = "";
        for (String candidate : candidates) {
            if (!candidate.isEmpty() && (highest.isEmpty() || rank(candidate) > rank(highest))) {
                highest = candidate;
            }
        }
        return highest.isEmpty() ? Optional.empty() : Optional.of(highest);
    }

    private int rank(String level) {
        int index = levels.indexOf(level);
        return index < 0 ? levels.size() : index;
    }
}
