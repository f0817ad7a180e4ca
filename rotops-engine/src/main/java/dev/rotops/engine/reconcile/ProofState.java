package dev.rotops.engine.reconcile;

/** How far a behavior unit is proven. */
public enum ProofState {
    /** No test owns it. */
    MISSING,
    /** Owners and annotations disagree. */
    DRIFTED,
    /** Owners exist and agree with the model; whether they ran is not judged. */
    DECLARED
}
