package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.document.Verdict;
import org.junit.jupiter.api.Test;

/** A behavior of which a run may opt out counts less than one that every run must prove. */
class OptionalBehaviorTest extends WithBranchedShop {

    private static final String SCENARIOS = "[\"orders.place\", \"orders.refund\"]}]";

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void isSeenWhereAProfileTakesIt() throws Exception {
        module.replace(CAPABILITIES, SCENARIOS, "[\"orders.place\", \"orders.refund\", \"night.close\"]}]");

        assertThat(narrowings())
                .containsExactly(CAPABILITIES + ":3:25  behavior-weakened night.close  It became optional: it counts in"
                        + " no run that opts out of the capability bulk.");
    }

    @Test
    void isSeenWhereAllProfilesAreNew() throws Exception {
        String profiles = module.read(CAPABILITIES);
        module.delete(CAPABILITIES);
        repository.commit("nothing is optional").git("branch", "--force", "main");
        module.write(CAPABILITIES, profiles);

        assertThat(narrowings())
                .hasSize(2)
                .allMatch(line -> line.contains("  behavior-weakened orders.") && line.contains("optional"));
    }

    @Test
    void isSeenUnderANewName() throws Exception {
        module.replace(PLANE, "\"id\": \"night.close\"", "\"id\": \"night.end\"")
                .replace(CAPABILITIES, SCENARIOS, "[\"orders.place\", \"orders.refund\", \"night.end\"]}]");

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("  behavior-weakened night.end  It became optional");
    }

    @Test
    void isAcceptedInACommit() throws Exception {
        module.replace(CAPABILITIES, SCENARIOS, "[\"orders.place\", \"orders.refund\", \"night.close\"]}]");
        repository.commit("Close where there is a night\n\nAccepts-narrowing: night.close: not everybody closes");

        assertThat(diff().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void isNoneWhereItIsNew() throws Exception {
        module.replace(CAPABILITIES, SCENARIOS, "[\"orders.place\", \"orders.refund\", \"orders.bulk\"]}]")
                .replace(PLANE, "  \"behaviors\": [", """
                          "behaviors": [
                            {"id": "orders.bulk", "surface": "orders", "sourcePatterns": ["src/main/java/shop/Orders.java"],
                             "event": "Many at once.", "outcomes": ["success"], "evidence": ["response"], "fidelity": "simulated"},
                        """);

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void isNoneWhereAnotherProfileTakesIt() throws Exception {
        module.replace(
                CAPABILITIES,
                SCENARIOS,
                "[\"orders.place\", \"orders.refund\"]}, {\"id\": \"more\", \"pointer\": \"/more\", \"expected\": true,"
                        + " \"spec\": \"s\", \"unlock\": \"u\", \"behaviorScenarios\": [\"orders.place\"]}]");

        assertThat(narrowings()).isEmpty();
    }
}
