package dev.rotops.engine.reconcile;

import static dev.rotops.engine.fixtures.AuditedModule.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QualityRulesTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String INVENTORY = "testops/runtime-inventory.json";

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0} gives {1}")
    @MethodSource("policies")
    void a_policy_gives_these_findings(String policy, List<String> expected) throws Exception {
        GovernedModule.shop(root).write(QUALITY, policy(policy));

        assertThat(reconcile().findings()).extracting(QualityRulesTest::shown).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                policy("'surfacePolicies': [{'surfaceId': 'orders', 'behaviorRule': {}}]", List.of()),
                policy(
                        "'surfacePolicies': [{'surfaceId': 'day', 'obligationRule': {}}]",
                        List.of("ERROR quality-unknown-surface {surface=day} " + QUALITY + ":2:36")),
                policy(
                        "'surfacePolicies': [{'surfaceId': 'night', 'behaviorRule': {}}, {'surfaceId': 'night'}]",
                        List.of(
                                "ERROR quality-duplicate-surface {surface=night} " + QUALITY + ":2:80",
                                "WARNING quality-surface-without-rule {surface=night} " + QUALITY + ":2:66")),
                policy(
                        "'inventorySourcePolicies': [{'inventorySourceId': 'day'}]",
                        List.of("ERROR quality-unknown-source {source=day} " + QUALITY + ":2:52")),
                policy(
                        "'inventorySourcePolicies': [{'inventorySourceId': 'night'}, {'inventorySourceId': 'night'}]",
                        List.of("ERROR quality-duplicate-source {source=night} " + QUALITY + ":2:84")),
                policy(
                        "'behaviorPolicies': [{'maxExpandedFiles': 3}]",
                        List.of("ERROR quality-behavior-without-id {} " + QUALITY + ":2:23")),
                policy(
                        "'behaviorPolicies': [{'behaviorId': 'day.close'}]",
                        List.of("ERROR quality-unknown-behavior {behavior=day.close} " + QUALITY + ":2:38")),
                policy(
                        "'behaviorPolicies': [{'behaviorId': 'night.close'}], 'obligationPolicies': [{'obligationId': 'night.close'}]",
                        List.of("ERROR quality-duplicate-behavior {behavior=night.close} " + QUALITY + ":2:78")),
                policy("'defaultInventorySourceRule': {'maxExpandedFiles': 2}", List.of()),
                policy(
                        "'defaultInventorySourceRule': {'maxExpandedFiles': 1}",
                        List.of("ERROR source-too-many-files {source=orders, actual=2, maximum=1} " + INVENTORY
                                + ":10:25")),
                policy(
                        "'defaultInventorySourceRule': {'maxExpandedFiles': 5, 'level': 'warning'}, 'inventorySourcePolicies':"
                                + " [{'inventorySourceId': 'orders', 'maxExpandedFiles': 1}]",
                        List.of("WARNING source-too-many-files {source=orders, actual=2, maximum=1} " + INVENTORY
                                + ":10:25")),
                policy(
                        "'surfacePolicies': [{'surfaceId': 'orders', 'inventorySourceRule': {'maxExpandedFiles': 1, 'level':"
                                + " 'warning'}}], 'inventorySourcePolicies': [{'inventorySourceId': 'orders', 'level': 'error'}]",
                        List.of("ERROR source-too-many-files {source=orders, actual=2, maximum=1} " + INVENTORY
                                + ":10:25")),
                policy(
                        "'surfacePolicies': [{'surfaceId': 'orders', 'inventorySourceRule': {'maxExpandedFiles': 1}}],"
                                + " 'inventorySourcePolicies': [{'inventorySourceId': 'orders', 'maxExpandedFiles': 2}]",
                        List.of()));
    }

    private static Arguments policy(String members, List<String> expected) {
        return arguments(members, expected);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @MethodSource("limits")
    void limits_of_a_unit_that_spans_two_of_everything(String policy, List<String> expected) throws Exception {
        wideUnit().write(QUALITY, policy(policy));

        assertThat(reconcile().findings())
                .filteredOn(finding -> finding.code().word().startsWith("behavior-too-many"))
                .extracting(QualityRulesTest::shown)
                .containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> limits() {
        String unit = "{behavior=night.close, actual=2, maximum=1} " + PLANE + ":41:5";
        return Stream.of(
                policy(
                        "'defaultBehaviorRule': {'maxExpandedFiles': 1}",
                        List.of("ERROR behavior-too-many-files " + unit)),
                policy(
                        "'defaultBehaviorRule': {'maxInventorySources': 1, 'level': 'warning'}",
                        List.of("WARNING behavior-too-many-sources " + unit)),
                policy(
                        "'defaultBehaviorRule': {'maxInventoryBehaviors': 1}",
                        List.of("ERROR behavior-too-many-inventory-behaviors " + unit)),
                policy(
                        "'defaultBehaviorRule': {'maxExpandedFiles': 1, 'maxInventorySources': 1}, 'defaultObligationRule':"
                                + " {'maxExpandedFiles': 2}",
                        List.of("ERROR behavior-too-many-sources " + unit)),
                policy(
                        "'defaultObligationRule': {'maxExpandedFiles': 9}, 'surfacePolicies': [{'surfaceId': 'night',"
                                + " 'behaviorRule': {'maxExpandedFiles': 5}, 'obligationRule': {'maxExpandedFiles': 1}}]",
                        List.of("ERROR behavior-too-many-files " + unit)),
                policy(
                        "'surfacePolicies': [{'surfaceId': 'night', 'behaviorRule': {'maxExpandedFiles': 1}}],"
                                + " 'behaviorPolicies': [{'behaviorId': 'night.close', 'maxExpandedFiles': 2}]",
                        List.of()),
                policy(
                        "'behaviorPolicies': [{'behaviorId': 'night.close', 'maxExpandedFiles': 2}], 'obligationPolicies':"
                                + " [{'obligationId': 'night.close', 'maxExpandedFiles': 1}]",
                        List.of()),
                policy(
                        "'obligationPolicies': [{'obligationId': 'night.close', 'maxExpandedFiles': 1}]",
                        List.of("ERROR behavior-too-many-files " + unit)),
                policy(
                        "'defaultBehaviorRule': {'maxExpandedFiles': 1, 'level': 'info'}",
                        List.of("ERROR behavior-too-many-files " + unit)),
                policy(
                        "'defaultBehaviorRule': {'maxExpandedFiles': 1.5, 'maxInventorySources': 'few'}",
                        List.of("ERROR behavior-too-many-files " + unit.replace("maximum=1", "maximum=1.5"))));
    }

    @Test
    void a_source_that_no_unit_traces_to_has_no_size() throws Exception {
        GovernedModule.shop(root)
                .write(QUALITY, policy("'defaultInventorySourceRule': {'maxExpandedFiles': 0}"))
                .replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"day\"");

        assertThat(reconcile().findings())
                .filteredOn(finding -> finding.code() == FindingCode.SOURCE_TOO_MANY_FILES)
                .extracting(finding -> finding.subject().ids().get("source"))
                .containsExactly("orders");
    }

    @Test
    void the_policy_repeats_the_principle() throws Exception {
        GovernedModule.shop(root).write(QUALITY, "{\"version\": \"1\", \"principle\": \"size-first\"}");

        assertThat(reconcile().findings())
                .extracting(QualityRulesTest::shown)
                .containsExactly("ERROR principle-mismatch {artifact=quality-policy} " + QUALITY + ":1:31");
    }

    @Test
    void warnings_alone_ask_for_a_review() throws Exception {
        GovernedModule.shop(root).write(QUALITY, policy("'surfacePolicies': [{'surfaceId': 'orders'}]"));

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.state().word()).isEqualTo("review-required");
        assertThat(reconciliation.declared()).isEqualTo(3);
    }

    /** The nightly unit implements also the refunds, explicitly. */
    private GovernedModule wideUnit() {
        return GovernedModule.shop(root)
                .replace(
                        PLANE,
                        "\"sourcePatterns\": [\"src/main/java/shop/NightClose.java\"]",
                        "\"sourcePatterns\": [\"src/main/java/shop/{NightClose,Refunds}.java\"]")
                .replace(
                        PLANE,
                        "\"event\": \"Midnight.\"",
                        "\"inventorySourceIds\": [\"night\", \"orders\"], \"inventoryBehaviorIds\": [\"night.event-1\","
                                + " \"orders.event-2\", \"orders.event-2\"], \"event\": \"Midnight.\"");
    }

    private static String policy(String members) {
        return ("{'version': '1', 'principle': 'behavior-first',\n " + members + "}").replace('\'', '"');
    }

    private Reconciliation reconcile() throws Exception {
        Path real = root.toRealPath();
        return new Reconciler(true)
                .reconcile(
                        AuditedModule.files(real),
                        new ClassPathScanner(List.of(real.resolve("target/test-classes")), real).scan(),
                        EntryPointScan.NONE);
    }

    private static String shown(Finding finding) {
        return finding.level() + " " + finding.code().word() + " "
                + finding.subject().ids() + " " + finding.location();
    }
}
