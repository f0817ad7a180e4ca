package dev.rotops.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.ledger.Redaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactedEvidenceTest {

    @Test
    void showsNoSecretWhereverItStands() {
        Redaction redaction = Redaction.of(Map.of("DB_PASSWORD", "hunter22"), Set.of());
        RedactedEvidence redacted = new RedactedEvidence(redaction::of, redaction::of);
        RuntimeEvidence evidence = new RuntimeEvidence(
                "own",
                false,
                "said hunter22",
                1,
                Map.of("list", List.of(Map.of("hunter22", "x hunter22")), "count", 3));

        assertThat(redacted.of(evidence).toJson().toString())
                .doesNotContain("hunter22")
                .contains("said [DB_PASSWORD]", "{[DB_PASSWORD]=x [DB_PASSWORD]}", "count=3");
    }
}
