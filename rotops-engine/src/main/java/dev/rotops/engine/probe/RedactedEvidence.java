package dev.rotops.engine.probe;

import dev.rotops.engine.ledger.Redaction;

/**
 * Leaves secrets out of everything that evidence shows, and then whatever is too much of it.
 *
 * @param redaction knows the secrets
 */
record RedactedEvidence(Redaction redaction) {

    RuntimeEvidence of(RuntimeEvidence evidence) {
        return new RuntimeEvidence(
                evidence.probeKind(),
                evidence.passed(),
                redaction.of(evidence.summary()),
                evidence.durationSeconds(),
                new BoundedPayload(redaction::of).of(evidence.payload()));
    }
}
