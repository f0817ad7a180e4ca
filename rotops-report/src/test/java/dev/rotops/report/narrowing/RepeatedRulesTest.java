package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several rules of a policy may be about the same, and none of them is held against another one. */
class RepeatedRulesTest extends WithBranchedShop {

    private static final String CHALLENGES = """
            "riskyKindMinimumFidelity": [
              {"kindPattern": "back", "minimumFidelity": "isolated", "level": "error"},
              {"kindPattern": "back", "minimumFidelity": "contract"}],
            "kindExpectationRules": [
              {"kindPattern": "request", "requiredOutcomeClasses": ["success"], "level": "error"},
              {"kindPattern": "request", "requiredEvidence": ["response"]}],
            "fidelityOwnerTestRules": [
              {"minimumFidelity": "full-system", "requireOwnerTestPatterns": ["IT$"]},
              {"minimumFidelity": "full-system", "requireOwnerTestPatterns": ["^shop"], "level": "error"}]
            """;
    private static final String MINIMUMS = """
            "surfacePolicies": [
              {"surfaceId": "night", "minimumFidelity": "contract"},
              {"surfaceId": "night", "minimumFidelity": "full-system"}],
            "behaviorPolicies": [{"behaviorId": "night.close", "minimumFidelity": "simulated"}],
            "obligationPolicies": [{"obligationId": "night.close", "minimumFidelity": "contract"}]
            """;

    private void commit(String policy, String rules) throws IOException {
        module.write(policy, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\",\n" + rules + "}\n");
        repository.commit("several rules").git("branch", "--force", "main");
    }

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "success", evidence = "terminal_output")
    void ofASelfCheckThatNobodyChanged() throws Exception {
        commit(SELF_CHECK, CHALLENGES);

        assertThat(narrowings()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "contract"                | "simulated"              | the fidelity of kinds "back" contract (now simulated)
            "isolated", "level": "error" | "isolated"            | the fidelity of kinds "back" as an error (now a warning)
            ["success"]               | []                       | the outcome classes success of kinds "request"
            ["success"], "level": "error" | ["success"]          | the outcome classes success of kinds "request" as an error (now a warning)
            ["response"]              | []                       | the evidence response of kinds "request"
            "IT$"                     | "."                      | names of owner tests from full-system on like IT$
            ["^shop"], "level": "error" | ["^shop"]              | names of owner tests from full-system on as an error (now a warning)
            """)
    void ofASelfCheckOfWhichOneIsWeaker(String old, String now, String weaker) throws Exception {
        commit(SELF_CHECK, CHALLENGES);
        module.replace(SELF_CHECK, old, now);

        assertThat(narrowings())
                .containsExactly(
                        SELF_CHECK + "  policy-weakened " + SELF_CHECK + "  It no longer asks for " + weaker + ".");
    }

    @Test
    void ofASelfCheckInWhichTwoBecameOne() throws Exception {
        commit(SELF_CHECK, CHALLENGES);
        module.replace(
                SELF_CHECK,
                "[\"success\"], \"level\": \"error\"},\n  {\"kindPattern\": \"request\", ",
                "[\"success\"], \"level\": \"error\", ");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void ofASelfCheckInWhichOneIsThereTwice() throws Exception {
        commit(
                SELF_CHECK,
                CHALLENGES.replace("[\"success\"], \"level\": \"error\"", "[], \"requiredEvidence\": [\"response\"]"));
        module.write(
                SELF_CHECK,
                module.read(SELF_CHECK).replace("\"requiredEvidence\": [\"response\"]", "\"requiredEvidence\": []"));

        assertThat(narrowings())
                .singleElement()
                .asString()
                .endsWith("asks for the evidence response of kinds \"request\".");
    }

    @Test
    void ofAFidelityPolicyThatNobodyChanged() throws Exception {
        commit(FIDELITY, MINIMUMS);

        assertThat(narrowings()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"surfaceId": "night", "minimumFidelity": "contract"},   | {"surfaceId": "night", "minimumFidelity": "isolated"}, | contract for the surface night (now isolated)
            {"behaviorId": "night.close", "minimumFidelity": "simulated"} | {"behaviorId": "night.close", "minimumFidelity": "isolated"} | simulated for the behavior night.close (now isolated)
            """)
    void ofAFidelityPolicyOfWhichTheOneThatIsMeantIsWeaker(String old, String now, String weaker) throws Exception {
        commit(FIDELITY, MINIMUMS);
        module.replace(FIDELITY, old, now);

        assertThat(narrowings())
                .containsExactly(
                        FIDELITY + "  policy-weakened " + FIDELITY + "  It no longer asks for " + weaker + ".");
    }

    @Test
    void ofAFidelityPolicyOfWhichAnotherOneIsWeaker() throws Exception {
        commit(FIDELITY, MINIMUMS);
        module.replace(FIDELITY, "\"full-system\"", "\"isolated\"")
                .replace(FIDELITY, "{\"obligationId\": \"night.close\", \"minimumFidelity\": \"contract\"}", "");

        assertThat(narrowings()).isEmpty();
    }
}
