package dev.rotops.engine.reconcile;

import java.util.Locale;

/** What somebody should know of a proof, though it counts. */
public enum ProofMark {
    /** No owner says which outcome classes it shows: the reviewed ones stand unchecked. */
    DECLARED_ONLY,
    /** No owner recorded any evidence: the reviewed evidence stands unchecked. */
    EVIDENCE_DECLARED,
    /** An owner passed only after it had failed, with everything as it is now. */
    FLAKY,
    /** Some owners did not run, or not all of their tests did. */
    PARTLY_RUN,
    /** The run opted out of the capability that the behavior belongs to, so it is not in the denominator. */
    OPTED_OUT,
    /** The baseline records all that keeps the behavior from being proven, so that it waits, and does not count. */
    IN_BASELINE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * Returns the mark as reports write it.
     *
     * @return a kebab-case word such as {@code declared-only}
     */
    public String word() {
        return word;
    }
}
