package dev.rotops.engine.platform;

import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.model.Printable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;

/**
 * Makes texts of tests fit to be written down: one short line each, without credentials.
 *
 * @param redaction knows the credentials
 */
record LedgerText(Redaction redaction) {

    String line(@Nullable String text) {
        return text == null || text.isBlank() ? "" : Printable.excerpt(joined(redaction.of(text)));
    }

    private static String joined(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Why a test did not pass; empty where it did. */
    String reason(TestExecutionResult result) {
        return result.getThrowable()
                .map(cause -> line(cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage()))
                .orElse("");
    }
}
