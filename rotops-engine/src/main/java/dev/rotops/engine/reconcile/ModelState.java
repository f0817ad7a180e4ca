package dev.rotops.engine.reconcile;

import java.util.Collection;
import java.util.Locale;

/** What the findings mean for the whole model. */
public enum ModelState {
    /** Nothing is wrong. */
    CLEAN,
    /** Warnings only: somebody should look. */
    REVIEW_REQUIRED,
    /** At least one error. */
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

    static ModelState of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.level() == Level.ERROR)) {
            return FAILING;
        }
        return findings.isEmpty() ? CLEAN : REVIEW_REQUIRED;
    }
}
