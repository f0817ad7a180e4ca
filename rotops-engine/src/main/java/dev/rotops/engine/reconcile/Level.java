package dev.rotops.engine.reconcile;

/** How much a finding matters. */
public enum Level {
    /** The model cannot be trusted as it is; fails the build in mode {@code enforce}. */
    ERROR,
    /** Somebody should look at it; never fails anything. */
    WARNING
}
