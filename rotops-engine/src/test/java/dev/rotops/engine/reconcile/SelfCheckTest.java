package dev.rotops.engine.reconcile;

import static dev.rotops.engine.fixtures.AuditedModule.INVENTORY;
import static dev.rotops.engine.fixtures.AuditedModule.PLANE;
import static dev.rotops.engine.fixtures.AuditedModule.SELF_CHECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.fixtures.AuditedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SelfCheckTest {

    @TempDir
    Path root;

    @Test
    void has_nothing_to_say_of_a_model_that_is_written_out() throws Exception {
        AuditedModule.shop(root);

        SelfCheckReport report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.shapeViolations()).isEmpty();
        assertThat(report.principle()).isEqualTo("behavior-first");
        assertThat(report.version()).isEqualTo("1.0.0");
        assertThat(report.explicitInventoryBehaviors()).isTrue();
        assertThat(report.inventoryBehaviors()).isEqualTo(3);
        assertThat(report.behaviorUnits()).isEqualTo(3);
        assertThat(report.ownerTests()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2} gives {3}")
    @MethodSource("edits")
    void one_edit_gives_these_findings(String file, String old, String replacement, List<String> expected)
            throws Exception {
        AuditedModule.shop(root).replace(file, old, replacement);

        assertThat(check().findings()).extracting(SelfCheckTest::shown).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        PLANE,
                        ",\n      \"inventoryBehaviorIds\": [\"orders.refunded\"]",
                        "",
                        "ERROR implicit-behavior-mapping {behavior=orders.refund} " + PLANE + ":32:5"),
                edit(
                        INVENTORY,
                        "\"behaviors\": [",
                        "\"behaviors\": [], \"others\": [",
                        "ERROR implicit-inventory-behaviors {} " + INVENTORY + ":1:1"),
                edit(
                        PLANE,
                        "[\"src/test/java/shop/OrdersTest.java\"]",
                        "[\"src/test/java/shop/OrdersTest.java\", \"a\"]",
                        "WARNING too-many-owner-tests {behavior=orders.refund} " + PLANE + ":32:5"),
                edit(
                        SELF_CHECK,
                        "\"maxBehaviorsPerOwnerTest\": 2",
                        "\"maxBehaviorsPerOwnerTest\": 1",
                        "WARNING owner-test-too-broad {ownerTest=src/test/java/shop/OrdersTest.java} src/test/java/shop/OrdersTest.java"),
                edit(
                        SELF_CHECK,
                        "\"minimumFidelity\": \"contract\"}",
                        "\"minimumFidelity\": \"full-system\", \"level\": \"error\"}",
                        "ERROR risky-kind-fidelity {behavior=night.close} " + PLANE + ":51:19"),
                edit(SELF_CHECK, "\"minimumFidelity\": \"contract\"}", "\"minimumFidelity\": \"divine\"}"),
                edit(
                        PLANE,
                        "\"fidelity\": \"real-dependency\"",
                        "\"fidelity\": \"divine\"",
                        "WARNING risky-kind-fidelity {behavior=night.close} " + PLANE + ":51:19"),
                edit(
                        SELF_CHECK,
                        "^background$",
                        "(",
                        "WARNING invalid-risky-kind-pattern {behavior=orders.place} " + SELF_CHECK + ":6:48",
                        "WARNING invalid-risky-kind-pattern {behavior=orders.refund} " + SELF_CHECK + ":6:48",
                        "WARNING invalid-risky-kind-pattern {behavior=night.close} " + SELF_CHECK + ":6:48"),
                edit(
                        SELF_CHECK,
                        "[\"success\"]",
                        "[\"success\", \"retry\", \"timeout\"]",
                        "WARNING missing-kind-outcome-class {behavior=orders.place} " + PLANE + ":28:25",
                        "WARNING missing-kind-outcome-class {behavior=orders.place} " + PLANE + ":28:25",
                        "WARNING missing-kind-outcome-class {behavior=orders.refund} " + PLANE + ":32:5",
                        "WARNING missing-kind-outcome-class {behavior=orders.refund} " + PLANE + ":32:5"),
                edit(
                        SELF_CHECK,
                        "[\"response\"]}",
                        "[\"storage_write\"], \"level\": \"error\"}",
                        "ERROR missing-kind-evidence {behavior=orders.refund} " + PLANE + ":39:19"),
                edit(
                        SELF_CHECK,
                        "\"quest\"",
                        "\"*\"",
                        "WARNING invalid-kind-expectation-pattern {behavior=orders.place} " + SELF_CHECK + ":8:21",
                        "WARNING invalid-kind-expectation-pattern {behavior=orders.refund} " + SELF_CHECK + ":8:21",
                        "WARNING invalid-kind-expectation-pattern {behavior=night.close} " + SELF_CHECK + ":8:21"),
                edit(
                        SELF_CHECK,
                        "\"Night\"",
                        "\"Day\"",
                        "WARNING owner-test-pattern-mismatch {behavior=night.close} " + PLANE + ":52:21"),
                edit(
                        SELF_CHECK,
                        "\"Night\"",
                        "\"[\"",
                        "WARNING invalid-owner-test-pattern {behavior=night.close} " + SELF_CHECK + ":11:73",
                        "WARNING owner-test-pattern-mismatch {behavior=night.close} " + PLANE + ":52:21"),
                edit(SELF_CHECK, "[\"Night\", ", "[\"Night\", \"[\", "),
                edit(
                        SELF_CHECK,
                        "\"requireOwnerTestPatterns\": [\"Night\"",
                        "\"kindPattern\": \"request\", \"requireOwnerTestPatterns\": [\"Day\""),
                edit(
                        SELF_CHECK,
                        "\"requireOwnerTestPatterns\": [\"Night\"",
                        "\"kindPattern\": \"ground\", \"level\": \"error\", \"requireOwnerTestPatterns\": [\"Day\"",
                        "ERROR owner-test-pattern-mismatch {behavior=night.close} " + PLANE + ":52:21"),
                edit(
                        SELF_CHECK,
                        "\"maxOwnerTestsPerBehavior\": 1",
                        "\"maxOwnerTestsPerBehavior\": 0.5",
                        "WARNING too-many-owner-tests {behavior=orders.place} " + PLANE + ":21:5",
                        "WARNING too-many-owner-tests {behavior=orders.refund} " + PLANE + ":32:5",
                        "WARNING too-many-owner-tests {behavior=night.close} " + PLANE + ":43:5"));
    }

    private static Arguments edit(String file, String old, String replacement, String... expected) {
        return arguments(file, old, replacement, List.of(expected));
    }

    @Test
    void wants_an_inventory() throws Exception {
        AuditedModule.shop(root).delete(INVENTORY);

        assertThat(check().findings())
                .extracting(SelfCheckTest::shown)
                .containsExactly("ERROR missing-inventory {} " + INVENTORY);
    }

    @Test
    void demands_explicit_models_where_there_is_no_policy() throws Exception {
        AuditedModule.shop(root)
                .delete(SELF_CHECK)
                .replace(PLANE, ",\n      \"inventoryBehaviorIds\": [\"night.closed\"]", "");

        assertThat(check().findings())
                .extracting(SelfCheckTest::shown)
                .containsExactly("ERROR implicit-behavior-mapping {behavior=night.close} " + PLANE + ":43:5");
    }

    @Test
    void accepts_implicit_models_where_the_policy_says_so() throws Exception {
        AuditedModule.shop(root)
                .replace(INVENTORY, "\"behaviors\": [", "\"behaviors\": [], \"others\": [")
                .replace(PLANE, ",\n      \"inventoryBehaviorIds\": [\"night.closed\"]", "")
                .replace(
                        SELF_CHECK,
                        "\"maxBehaviorsPerOwnerTest\": 2",
                        "\"requireExplicitInventoryBehaviors\": false, \"requireExplicitBehaviorMappings\": false");

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void goes_on_over_a_policy_of_the_wrong_shape_and_tells_it_apart_from_findings() throws Exception {
        AuditedModule.shop(root)
                .replace(SELF_CHECK, "\"maxBehaviorsPerOwnerTest\": 2", "\"maxBehaviorsPerOwnerTest\": \"2\"");

        SelfCheckReport report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.shapeViolations())
                .extracting(SelfCheckTest::shown)
                .containsExactly(
                        "ERROR schema-violation {artifact=self-check-policy, pointer=/maxBehaviorsPerOwnerTest} "
                                + SELF_CHECK + ":4:31");
    }

    @Test
    void does_not_judge_what_it_cannot_read() throws Exception {
        AuditedModule.shop(root).write(INVENTORY, "{");

        assertThat(check().findings()).extracting(Finding::code).containsExactly(FindingCode.ARTIFACT_UNREADABLE);
    }

    @Test
    void does_not_look_at_artifacts_that_it_does_not_need() throws Exception {
        AuditedModule.shop(root)
                .write("testops/runtime-surfaces.json", "{")
                .write("testops/fidelity-policy.json", "{")
                .write("testops/runtime-quality-policy.json", "{")
                .write("testops/runtime-retrospective.json", "{");

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void gives_up_an_expression_that_takes_too_long() throws Exception {
        AuditedModule.shop(root)
                .replace(INVENTORY, "\"kind\": \"background\"", "\"kind\": \"" + "a".repeat(60) + "!\"")
                .replace(SELF_CHECK, "^background$", "^(a|aa)+(\\\\1|b)$");

        assertThat(check().findings())
                .extracting(finding -> finding.code().word() + ": " + finding.message())
                .containsExactly(
                        "invalid-risky-kind-pattern: The expression ^(a|aa)+(\\1|b)$ takes too long to match, so the rule cannot judge this behavior.");
    }

    private SelfCheckReport check() throws Exception {
        Path real = root.toRealPath();
        return SelfCheck.check(
                AuditedModule.files(real),
                new ClassPathScanner(List.of(real.resolve("target/test-classes")), real).scan());
    }

    private static String shown(Finding finding) {
        return finding.level() + " " + finding.code().word() + " "
                + finding.subject().ids() + " " + finding.location();
    }
}
