package dev.rotops.engine.platform;

import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.ProofPlan;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;

/**
 * Makes texts of tests fit to be written down: one short line each, without credentials. Words of the model stay what they are,
 * as they are judged, and are no secret although one may spell the same.
 *
 * @param redaction knows the credentials
 * @param plan knows the words of the model
 */
record LedgerText(Redaction redaction, ProofPlan plan) {

    /** An evidence kind or outcome class. */
    String word(@Nullable String word) {
        return word != null && plan.asksFor(word) ? word : line(word);
    }

    /** The profile that a gate has judged, which the model has where the gate could find out anything. */
    String profile(GateVerdict verdict) {
        return verdict.outcome().advertised().isPresent() ? verdict.profile() : line(verdict.profile());
    }

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
