package dev.rotops.engine.probe;

import java.util.function.UnaryOperator;

/**
 * Leaves secrets out of everything that evidence shows, and then whatever is too much of it.
 *
 * @param summary makes what is shown of a summary
 * @param payload makes what is shown of each text in a payload
 */
record RedactedEvidence(UnaryOperator<String> summary, UnaryOperator<String> payload) {

    RuntimeEvidence of(RuntimeEvidence evidence) {
        return new RuntimeEvidence(
                evidence.probeKind(),
                evidence.passed(),
                Beginning.marked(summary.apply(evidence.summary())),
                evidence.durationSeconds(),
                new BoundedPayload(payload).of(evidence.payload()));
    }
}
