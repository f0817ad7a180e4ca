package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the baseline records of a behavior waits, and proves nothing, whatever ran. */
class KnownGapTest extends WithRecordedShop {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String NOT_IMPLEMENTED = entry("behavior-not-implemented", "night.close", "missing");

    @Test
    void a_behavior_that_is_not_implemented_is_not_proven_by_a_test_that_passes() {
        notImplemented();
        baseline(NOT_IMPLEMENTED);
        ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);

        assertThat(nightOf(run))
                .isEqualTo("unobserved: Passed, but does not count: The behavior is missing, not implemented."
                        + " [evidence-declared, in-baseline]");
        assertThat(errors(run)).isEmpty();
        assertThat(run.verify().proven()).isEqualTo(2);
    }

    @Test
    void nor_is_it_where_nothing_is_recorded() {
        notImplemented();
        ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);

        assertThat(run.verify().proven()).isEqualTo(2);
        assertThat(errors(run)).containsExactly("behavior-not-implemented", "proof-unobserved");
    }

    @Test
    void a_weaker_proof_than_the_policy_demands_does_not_count() {
        module.replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"");
        baseline(entry("behavior-fidelity-below-minimum", "orders.place", "isolated", "simulated"));
        ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);

        assertThat(run.proofs().get("orders.place")).startsWith("unobserved").contains("in-baseline");
        assertThat(errors(run)).isEmpty();
        assertThat(run.verify().proven()).isEqualTo(2);
    }

    @Test
    void an_outcome_class_that_no_test_claims_waits() {
        outcomeClasses("\"duplicate\"");
        baseline(entry("behavior-outcome-class-unclaimed", "orders.place", "duplicate"));
        ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);
        Verification verification = run.verify();

        assertThat(run.proofs().get("orders.place"))
                .startsWith("unobserved")
                .contains("in-baseline")
                .contains("Passed, but never showed duplicate. ");
        assertThat(errors(run)).isEmpty();
        assertThat(verification.proofs()).noneMatch(proof -> proof.isInBaseline() && verification.requires(proof));
    }

    @Test
    void another_one_does_not_wait_with_it() {
        outcomeClasses("\"duplicate\", \"timeout\"");
        baseline(entry("behavior-outcome-class-unclaimed", "orders.place", "duplicate"));
        ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);

        assertThat(run.proofs().get("orders.place"))
                .doesNotContain("in-baseline")
                .contains("Passed, but never showed duplicate, timeout. ");
        assertThat(errors(run)).containsExactlyInAnyOrder("behavior-outcome-class-unclaimed", "proof-unobserved");
    }

    @Test
    void what_a_run_showed_does_not_wait() {
        ModuleRun run = night("    @Test void closes() { fail(); }");
        notImplemented();
        baseline(NOT_IMPLEMENTED);
        run.run(ORDERS, NIGHT);

        assertThat(nightOf(run)).startsWith("failing");
        assertThat(errors(run)).containsExactly("proof-failing");
    }

    private void notImplemented() {
        module.replace(
                PLANE,
                "\"fidelity\": \"real-dependency\",",
                "\"fidelity\": \"real-dependency\", \"implementationStatus\": \"missing\",");
    }

    private void outcomeClasses(String more) {
        module.replace(
                PLANE, "[\"success\", \"validation_error\"]", "[\"success\", \"validation_error\", " + more + "]");
    }

    private void baseline(String entry) {
        module.write("testops/runtime-baseline.json", """
                {"version": "1.0.0", "principle": "behavior-first", "findings": [%s]}
                """.formatted(entry));
    }

    private static String entry(String code, String... subject) {
        return """
                {"code": "%s", "subject": ["%s"], "reason": "before RotOps", "since": "2026-11-01"}
                """.formatted(code, String.join("\", \"", subject));
    }

    private static List<String> errors(ModuleRun run) {
        return run.verify().findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .map(Finding::code)
                .map(code -> code.word())
                .toList();
    }
}
