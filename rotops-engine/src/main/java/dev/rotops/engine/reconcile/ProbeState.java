package dev.rotops.engine.reconcile;

import java.util.Locale;

/** What is known of a probe. */
public enum ProbeState {
    /** It passed, with everything as it is now. */
    PASSED,
    /** It ran, with everything as it is now, and did not pass. */
    FAILED,
    /** It ran, but the product or the probe has changed since. */
    STALE,
    /** Nothing says that it ever ran. */
    NOT_RUN;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * Returns the state as reports write it.
     *
     * @return a kebab-case word such as {@code not-run}
     */
    public String word() {
        return word;
    }
}
