package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What of bad input becomes a test that fails. */
class BadInputReportTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String ANCHOR = "shop.NightCloseTest";

    @TempDir
    Path root;

    @Test
    void that_is_not_json_is_a_failure_with_its_line() {
        GovernedModule module = GovernedModule.shop(root).write(PLANE, "{\n  \"version\": oops\n}\n");

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR)))
                .hasEntrySatisfying(
                        "testops/runtime-control-plane.json: is valid",
                        message -> assertThat(message)
                                .startsWith(
                                        "testops/runtime-control-plane.json: not valid JSON: unrecognized token 'oops'"));
    }

    @Test
    void that_has_the_wrong_shape_is_a_failure_that_names_every_violation() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(PLANE, "\"evidence\": [\"job_process\"]", "\"evidence\": \"job_process\", \"owner\": 1");

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR)))
                .hasEntrySatisfying(
                        "testops/runtime-control-plane.json: is valid",
                        message -> assertThat(message)
                                .contains("evidence must be a list, found \"job_process\" [schema-violation]")
                                .contains("write \"evidence\": [\"job_process\"]")
                                .contains("the key \"owner\" is not known here [schema-violation]"));
    }

    @Test
    void that_is_missing_although_tests_make_claims_is_a_failure_with_a_control_plane_to_paste() {
        GovernedModule module = GovernedModule.shop(root).delete(PLANE);

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR)))
                .hasEntrySatisfying(
                        "testops/runtime-control-plane.json: is valid",
                        message -> assertThat(message)
                                .startsWith(
                                        "testops/runtime-control-plane.json: There is no control plane, so nobody has"
                                                + " reviewed what the tests claim (night.close, orders.place, orders.refund).")
                                .contains("\"behaviors\": [", "\"fidelity\": \"isolated\"")
                                .doesNotContain("\"fidelity\": \"simulated\""));
    }

    @Test
    void such_as_two_anchors_is_a_failure_that_names_both() {
        GovernedModule module = GovernedModule.shop(root)
                .write(
                        "src/test/java/shop/ATest.java",
                        "package shop;\n@dev.rotops.RuntimeCompleteness class ATest {}\n")
                .write(
                        "src/test/java/shop/BTest.java",
                        "package shop;\n@dev.rotops.RuntimeCompleteness class BTest {}\n")
                .compileTests();

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass("shop.ATest")))
                .hasEntrySatisfying(
                        "BTest: is the only completeness anchor",
                        message -> assertThat(message).contains("shop.ATest, shop.BTest"));
    }

    @Test
    void in_the_configuration_is_a_failure_that_says_what_is_allowed() {
        EngineExecutionResults results = EngineRun.of(GovernedModule.shop(root))
                .with("rotops.mode", "strict")
                .selectingClass(ANCHOR);

        assertThat(EngineRun.failures(results))
                .hasEntrySatisfying(
                        "rotops.mode: is valid",
                        message -> assertThat(message)
                                .contains(
                                        "The configuration parameter rotops.mode is \"strict\". [invalid-configuration]")
                                .contains("Set rotops.mode to enforce, advisory or off."));
    }

    @Test
    void with_hostile_ids_fails_in_lines_of_our_own_alone() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(
                        PLANE,
                        "[\"src/test/java/shop/OrdersTest.java\"]",
                        "[\"a\\u001b[2J\\n::error::b\\nRotOps  4 of 4\"]");

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR))
                        .values())
                .allSatisfy(failure -> assertThat(failure.lines().skip(1)).allMatch(line -> line.startsWith("  ")))
                .anySatisfy(
                        failure -> assertThat(failure).contains("a\\u001b[2J\\u000a::error::b\\u000aRotOps  4 of 4"));
    }

    @Test
    void with_hostile_ids_yields_printable_names_and_no_hostile_container() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(PLANE, "\"id\": \"orders.place\"", "\"id\": \"<b>\\u0000\\u202e\\n/../x\"")
                .replace(PLANE, "\"id\": \"night\",", "\"id\": \"../../etc\",");

        EngineExecutionResults results = EngineRun.of(module).selectingClass(ANCHOR);

        assertThat(EngineRun.failures(results)).containsKey("<b>\\u0000\\u202e\\u000a/../x: is declared");
        assertThat(results.containerEvents().started().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("RotOps", "rotops.checks.model", "rotops.orders", "rotops.checks.claims");
    }
}
