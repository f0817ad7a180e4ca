package dev.rotops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EvidenceParameters.class)
class EvidenceParametersTest {

    private final RecordedEvidence received = new RecordedEvidence();
    private final EvidenceScope scope = EvidenceScope.open(received);

    @BeforeEach
    void prepare(EvidenceRecorder evidence) {
        evidence.record("before");
    }

    @Test
    void aTestMethodGetsTheRecorderOfTheRunningTest(EvidenceRecorder evidence) {
        evidence.record("response", "200");

        assertThat(received.received()).containsExactly("before: ", "response: 200");
    }

    @AfterEach
    void close() {
        scope.close();
    }
}
