package dev.rotops.engine.ledger;

import java.util.Locale;
import java.util.Optional;

/** What came of a test. */
public enum TestOutcome {
    /** It ran to its end. */
    PASSED,
    /** It threw. */
    FAILED,
    /** It began, and an assumption ended it. */
    ABORTED,
    /** It never began. */
    SKIPPED;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
        return word;
    }

    static Optional<TestOutcome> of(String word) {
        for (TestOutcome outcome : values()) {
            if (outcome.word.equals(word)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
