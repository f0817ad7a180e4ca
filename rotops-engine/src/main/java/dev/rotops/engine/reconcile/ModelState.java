package dev.rotops.engine.reconcile;

import java.util.Collection;
import java.util.Locale;

/** What the findings mean for the whole model. */
public enum ModelState {
    /** Nothing is wrong. */
    CLEAN,
    /** Warnings only: somebody should look. */
    REVIEW_REQUIRED,
    /** Errors, all of which the baseline records: nothing fails, and nothing is complete. */
    KNOWN_ERRORS,
    /** At least one error that it does not record. */
    FAILING;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * Returns the state as reports write it.
     *
     * @return a kebab-case word such as {@code review-required}
     */
    public String word() {
        return word;
    }

    /**
     * Tells whether no error stands against the model, be it a known one.
     *
     * @return whether code and model can count as complete
     */
    public boolean isComplete() {
        return this == CLEAN || this == REVIEW_REQUIRED;
    }

    /**
     * Says what findings mean.
     *
     * @param findings what was found of a model, or of one thing of it
     * @return the state
     */
    public static ModelState of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.level() == Level.ERROR)) {
            return FAILING;
        }
        if (findings.stream().anyMatch(finding -> finding.level() == Level.KNOWN)) {
            return KNOWN_ERRORS;
        }
        return findings.isEmpty() ? CLEAN : REVIEW_REQUIRED;
    }
}
