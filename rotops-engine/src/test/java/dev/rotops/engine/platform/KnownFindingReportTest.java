package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What the baseline records, as tests that wait. */
class KnownFindingReportTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String ORDERS_TEST = "src/test/java/shop/OrdersTest.java";
    private static final String ANCHOR = "shop.NightCloseTest";

    @TempDir
    Path root;

    private static final String BASELINE = """
            {"version": "1.0.0", "principle": "behavior-first", "findings": [
             {"code": "behavior-fidelity-below-minimum", "subject": ["orders.place", "isolated", "simulated"],
              "reason": "until the store is real", "since": "2026-11-01"}]}
            """;

    @Test
    void is_an_abort_that_says_why() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"")
                .write("testops/runtime-baseline.json", BASELINE);

        EngineExecutionResults results = EngineRun.of(module).selectingClass(ANCHOR);

        results.testEvents()
                .assertStatistics(stats -> stats.failed(0).aborted(1).succeeded(8));
        results.testEvents()
                .aborted()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("orders.place: is declared"),
                                abortedWithReason(message(reason -> reason.contains(
                                                "In the baseline since 2026-11-01 (until the store is real).")
                                        && reason.contains("\n  at     testops/runtime-control-plane.json:")))));
    }

    @Test
    void does_not_keep_what_follows_from_it_from_failing() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(ORDERS_TEST, "@RuntimeBehavior(\"orders.refund\")", "")
                .replace(PLANE, ",\n      \"ownerTests\": [\"src/test/java/shop/OrdersTest.java\"]", "")
                .write(
                        "testops/runtime-baseline.json",
                        BASELINE.replace("behavior-fidelity-below-minimum", "behavior-without-owner-tests")
                                .replace("\"orders.place\", \"isolated\", \"simulated\"", "\"orders.refund\""))
                .compileTests();

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR)))
                .hasEntrySatisfying(
                        "orders.refund: is declared",
                        message -> assertThat(message).contains("[behavior-not-implemented]"));
    }

    @Test
    void does_not_keep_another_error_of_the_same_subject_from_failing() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"")
                .replace(PLANE, "\"Someone places an order.\"", "\" \"")
                .write("testops/runtime-baseline.json", BASELINE);

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR)))
                .containsKey("orders.place: is declared");
    }
}
