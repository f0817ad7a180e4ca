package dev.rotops.engine.reconcile;

import java.util.Locale;

/** How far a behavior unit is proven. The last one alone counts as proof. */
public enum ProofState {
    /** No test owns it. */
    MISSING,
    /** Owners and annotations disagree. */
    DRIFTED,
    /** Owners exist and agree with the model; nothing has run yet, or nobody looked. */
    DECLARED,
    /** Tests have run, but no owner ran to its end: disabled, ended by an assumption, filtered out, without invocations. */
    SKIPPED,
    /** A capability gate kept its owners from running. */
    GATED,
    /** An owner failed. */
    FAILING,
    /** Owners passed, but outcome classes or evidence that they owe were not shown. */
    UNOBSERVED,
    /** Owners ran once, and they, the model or the sources have changed since. */
    STALE,
    /** Owners passed, against everything as it is now, and showed what they owe. */
    PROVEN;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * Returns the state as reports write it.
     *
     * @return a lower-case word such as {@code proven}
     */
    public String word() {
        return word;
    }
}
