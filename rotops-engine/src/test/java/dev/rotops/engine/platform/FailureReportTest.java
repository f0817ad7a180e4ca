package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.TestAbortedException;

/** What a failing test tells. */
class FailureReportTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String ORDERS_TEST = "src/test/java/shop/OrdersTest.java";
    private static final String ANCHOR = "shop.NightCloseTest";

    @TempDir
    Path root;

    @Test
    void says_what_is_wrong_what_is_needed_and_what_to_do() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(ORDERS_TEST, "@RuntimeBehavior(\"orders.refund\")", "")
                .replace(PLANE, ",\n      \"ownerTests\": [\"src/test/java/shop/OrdersTest.java\"]", "")
                .compileTests();

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR)))
                .containsOnlyKeys("orders.refund: is declared")
                .containsValue("""
                        orders.refund: No test owns this behavior. [behavior-without-owner-tests]
                          source src/main/java/shop/Refunds.java
                          needs  success · response · contract
                          do     Annotate a test with @RuntimeBehavior("orders.refund"), or record the gap: rotops baseline add orders.refund --reason "…".""");
    }

    @Test
    void leads_to_the_model_with_its_only_stack_frame() {
        GovernedModule module =
                GovernedModule.shop(root).replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"");

        Event failure = EngineRun.of(module).selectingClass(ANCHOR).testEvents().failed().stream()
                .findFirst()
                .orElseThrow();

        assertThat(failure.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getStackTrace())
                .extracting(StackTraceElement::toString)
                .containsExactly("testops.orders.place(runtime-control-plane.json:29)");
    }

    @Test
    void of_an_unknown_claim_stands_beside_the_surfaces() {
        GovernedModule module = GovernedModule.shop(root)
                .replace(
                        ORDERS_TEST,
                        "@RuntimeBehavior(\"orders.refund\")",
                        "@RuntimeBehavior({\"orders.refund\", \"orders.x\"})")
                .compileTests();

        assertThat(EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR)))
                .containsOnlyKeys("OrdersTest#refunds: claims a known behavior");
    }

    @Test
    void is_an_abort_in_advisory_mode() {
        GovernedModule module =
                GovernedModule.shop(root).replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"");

        EngineExecutionResults results =
                EngineRun.of(module).with("rotops.mode", "advisory").selectingClass(ANCHOR);

        results.testEvents()
                .assertStatistics(stats -> stats.failed(0).aborted(1).succeeded(7));
        results.testEvents()
                .aborted()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("orders.place: is declared"),
                                abortedWithReason(
                                        instanceOf(TestAbortedException.class),
                                        message(text ->
                                                text.contains("\n  at     testops/runtime-control-plane.json:")))));
    }
}
