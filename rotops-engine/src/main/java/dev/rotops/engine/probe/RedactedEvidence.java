package dev.rotops.engine.probe;

import dev.rotops.engine.ledger.Redaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves secrets out of everything that evidence shows.
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
                members(evidence.payload()));
    }

    private Map<String, Object> members(Map<?, ?> values) {
        Map<String, Object> redacted = new LinkedHashMap<>();
        values.forEach((name, value) -> redacted.put(redaction.of(String.valueOf(name)), value(value)));
        return redacted;
    }

    private Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return members(map);
        }
        if (value instanceof Collection<?> elements) {
            List<Object> redacted = new ArrayList<>();
            elements.forEach(element -> redacted.add(value(element)));
            return redacted;
        }
        return value instanceof String text ? redaction.of(text) : value;
    }
}
