package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiscoveryRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "auth-access, auth, response redirect, success auth_denied failure, simulated",
        "request-boundary, request, response, success validation_error failure, simulated",
        "app-bootstrap, bootstrap, state_transition derived_view, success failure, simulated",
        "background-execution, background, job_enqueue job_process storage_write, success retry skipped failure,"
                + " real-dependency",
        "persistence-semantics, persistence, storage_write storage_read, success duplicate failure, real-dependency",
        "client-state, ui-state, state_transition derived_view, success failure, simulated",
        "external-contracts, external, external_call response, success provider_failure schema_drift, contract",
        "workflow-orchestration, workflow, response storage_write derived_view, success failure, simulated",
        "runtime-invariants, invariant, response derived_view, success failure, isolated"
    })
    void expectsWhatItsKindOfBehaviorIsProvenBy(
            String id, String kind, String evidence, String outcomeClasses, String fidelity) {
        DiscoveryRule rule = DiscoveryRule.withId(id).orElseThrow();

        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.expectedEvidence()).containsExactly(evidence.split(" "));
        assertThat(rule.expectedOutcomeClasses()).containsExactly(outcomeClasses.split(" "));
        assertThat(rule.minimumFidelity()).isEqualTo(fidelity);
        assertThat(DiscoveryRule.ofKind(kind)).contains(rule);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItIsAboutAndWhatHappensInASentenceEach(DiscoveryRule rule) {
        assertThat(Stream.of(rule.description(), rule.event())).allMatch(text -> text.matches("[A-Z].*\\."));
    }

    @Test
    void isNotFoundByAnUnknownWord() {
        assertThat(DiscoveryRule.withId("auth")).isEmpty();
        assertThat(DiscoveryRule.ofKind("auth-access")).isEmpty();
    }
}
