package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.files.DeniedTree;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcilerTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String INVENTORY = "testops/runtime-inventory.json";
    private static final String CATALOG = "testops/runtime-surfaces.json";
    private static final String POLICY = "testops/fidelity-policy.json";
    private static final String ORDERS_TEST = "src/test/java/shop/OrdersTest.java";

    private static final String LISTED_OWNER = ",\n      \"ownerTests\": [\"src/test/java/shop/OrdersTest.java\"]";

    @TempDir
    Path root;

    @Test
    void a_model_that_agrees_with_sources_and_tests_has_no_findings() {
        GovernedModule.shop(root);

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.declared()).isEqualTo(3);
        assertThat(reconciliation.behaviors())
                .extracting(BehaviorVerdict::id, BehaviorVerdict::state)
                .containsExactly(
                        tuple("orders.place", ProofState.DECLARED),
                        tuple("orders.refund", ProofState.DECLARED),
                        tuple("night.close", ProofState.DECLARED));
    }

    @Test
    void a_directory_that_cannot_be_listed_hides_nothing_in_silence() throws IOException {
        GovernedModule.shop(root)
                .replace(PLANE, "src/main/java/shop/Night*.java", "src/main/java/shop/{Night*,secret/*}.java")
                .write("src/main/java/shop/secret/S.java", "package shop.secret; class S {}");

        assertThat(reconcileWithout("src/main/java/shop/secret").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.ERROR);
                    assertThat(finding.code()).isEqualTo(FindingCode.UNREADABLE_DIRECTORY);
                    assertThat(finding.location()).hasToString("src/main/java/shop/secret");
                    assertThat(finding.message())
                            .isEqualTo("The directory src/main/java/shop/secret cannot be listed,"
                                    + " so no pattern matches what is in it.");
                });
    }

    @Test
    void a_directory_that_cannot_be_listed_is_told_before_what_follows_from_it() throws IOException {
        GovernedModule.shop(root);

        assertThat(reconcileWithout("src/main/java/shop").findings().get(0).code())
                .isEqualTo(FindingCode.UNREADABLE_DIRECTORY);
    }

    private Reconciliation reconcileWithout(String directory) throws IOException {
        GovernedModule module = GovernedModule.empty(root);
        return new Reconciler(true)
                .reconcile(
                        new ArtifactFiles(root, Map.of()),
                        new ClassPathScanner(List.of(module.testClasses()), root).scan(),
                        EntryPointScan.NONE,
                        DeniedTree.of(root, directory));
    }

    @Test
    void the_files_of_an_id_that_stands_twice_are_those_of_its_first_entry() {
        GovernedModule.shop(root)
                .replace(
                        INVENTORY,
                        "  \"sources\": [\n",
                        "  \"sources\": [\n    {\"id\": \"orders\", \"description\": \"d\", \"kind\": \"request\", \"sourcePatterns\":"
                                + " [\"src/main/java/shop/{Orders,Refunds}.java\"], \"events\": [\"Midnight.\"]},\n")
                .replace(
                        INVENTORY,
                        "\"sourcePatterns\": [\"src/main/java/shop/{Orders,Refunds}.java\"],\n",
                        "\"sourcePatterns\": [\"nowhere/**\"],\n")
                .replace(
                        PLANE,
                        "\"testPatterns\": [\"src/test/java/shop/Night*Test.java\"]\n    }",
                        "\"testPatterns\": [\"src/test/java/shop/Night*Test.java\"]},\n"
                                + "    {\"id\": \"night\", \"description\": \"d\", \"sourcePatterns\": [\"no/**\"],"
                                + " \"testPatterns\": [\"no/**\"]}");

        assertThat(reconcile().findings())
                .extracting(finding ->
                        finding.code().word() + " " + finding.subject().ids())
                .containsExactlyInAnyOrder(
                        "duplicate-id {kind=surface, id=night}",
                        "duplicate-id {kind=source, id=orders}",
                        "duplicate-id {kind=inventoryBehavior, id=orders.event-1}");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2} gives {3}")
    @MethodSource("edits")
    void one_edit_gives_these_findings(String file, String old, String replacement, List<String> expected) {
        GovernedModule module = GovernedModule.shop(root).replace(file, old, replacement);
        if (file.equals(ORDERS_TEST)) {
            module.compileTests();
        }

        assertThat(reconcile().findings())
                .extracting(finding ->
                        finding.code().word() + " " + finding.subject().ids() + " " + finding.location())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        POLICY,
                        "behavior-first",
                        "coverage-first",
                        "principle-mismatch {artifact=fidelity-policy} " + POLICY + ":3:16"),
                edit(
                        PLANE,
                        "\"id\": \"orders.refund\"",
                        "\"id\": \"orders.place\"",
                        "duplicate-id {kind=behavior, id=orders.place} " + PLANE + ":31:5",
                        "claim-unreviewed-evidence {behavior=orders.place, ownerTest=shop.OrdersTest#rejectsAnEmptyOrder, evidence=storage_write} "
                                + ORDERS_TEST + ":14",
                        "claim-unknown-behavior {ownerTest=shop.OrdersTest#refunds, behavior=orders.refund} "
                                + ORDERS_TEST + ":18",
                        "inventory-behavior-unimplemented {inventoryBehavior=orders.event-1} " + INVENTORY + ":11:18",
                        "surface-uncovered-source {surface=orders, file=src/main/java/shop/Orders.java} src/main/java/shop/Orders.java"),
                edit(
                        PLANE,
                        "\"surface\": \"night\"",
                        "\"surface\": \"day\"",
                        "behavior-unknown-surface {behavior=night.close, surface=day} " + PLANE + ":43:18",
                        "source-without-behaviors {source=night} " + INVENTORY + ":14:5",
                        "inventory-behavior-unimplemented {inventoryBehavior=night.event-1} " + INVENTORY + ":19:18",
                        "surface-uncovered-source {surface=night, file=src/main/java/shop/NightClose.java} src/main/java/shop/NightClose.java",
                        "surface-unreferenced-test {surface=night, file=src/test/java/shop/NightCloseTest.java} src/test/java/shop/NightCloseTest.java"),
                edit(
                        PLANE,
                        "[\"job_process\"],",
                        "[\"job_process\", \"telepathy\"],",
                        "behavior-unsupported-evidence {behavior=night.close, evidence=telepathy} " + PLANE + ":47:35"),
                edit(
                        PLANE,
                        "\"fidelity\": \"simulated\"",
                        "\"fidelity\": \"isolated\"",
                        "behavior-fidelity-below-minimum {behavior=orders.place, fidelity=isolated, minimum=simulated} "
                                + PLANE + ":29:19"),
                edit(
                        PLANE,
                        "\"fidelity\": \"real-dependency\"",
                        "\"fidelity\": \"contract\"",
                        "behavior-fidelity-below-minimum {behavior=night.close, fidelity=contract, minimum=real-dependency} "
                                + PLANE + ":48:19",
                        "inventory-behavior-fidelity-below-minimum {inventoryBehavior=night.event-1, minimum=real-dependency} "
                                + INVENTORY + ":19:18"),
                edit(
                        PLANE,
                        "src/test/java/shop/OrdersTest.java",
                        "src/test/java/shop/RefundsTest.java",
                        "owner-test-missing {behavior=orders.refund, ownerTest=src/test/java/shop/RefundsTest.java} "
                                + PLANE + ":39:22",
                        "claim-unlisted-owner {behavior=orders.refund, ownerTest=shop.OrdersTest#refunds} "
                                + ORDERS_TEST + ":18"),
                edit(
                        PLANE,
                        "\"src/test/java/shop/OrdersTest.java\"",
                        "\"shop.NightCloseTest\"",
                        "owner-test-outside-surface {behavior=orders.refund, ownerTest=shop.NightCloseTest, surface=orders} "
                                + PLANE + ":39:22",
                        "owner-test-annotation-drift {behavior=orders.refund, ownerTest=shop.NightCloseTest} " + PLANE
                                + ":39:22",
                        "claim-unlisted-owner {behavior=orders.refund, ownerTest=shop.OrdersTest#refunds} "
                                + ORDERS_TEST + ":18"),
                edit(
                        PLANE,
                        "[\"src/test/java/shop/OrdersTest.java\"]",
                        "[]",
                        "behavior-without-owner-tests {behavior=orders.refund} " + PLANE + ":31:5",
                        "behavior-not-implemented {behavior=orders.refund, status=missing} " + PLANE + ":31:5",
                        "claim-unlisted-owner {behavior=orders.refund, ownerTest=shop.OrdersTest#refunds} "
                                + ORDERS_TEST + ":18"),
                edit(
                        ORDERS_TEST,
                        "@RuntimeBehavior(\"orders.refund\")",
                        "@RuntimeBehavior(\"orders.refunds\")",
                        "owner-test-annotation-drift {behavior=orders.refund, ownerTest=src/test/java/shop/OrdersTest.java} "
                                + PLANE + ":39:22",
                        "claim-unknown-behavior {ownerTest=shop.OrdersTest#refunds, behavior=orders.refunds} "
                                + ORDERS_TEST + ":18"),
                edit(
                        ORDERS_TEST,
                        "@RuntimeBehavior(\"orders.refund\")",
                        "@RuntimeBehavior({\"orders.refund\", \" \"})",
                        "claim-without-behavior {ownerTest=shop.OrdersTest#refunds} " + ORDERS_TEST + ":18"),
                edit(
                        ORDERS_TEST,
                        "outcomes = \"validation_error\", ",
                        "",
                        "behavior-outcome-class-unclaimed {behavior=orders.place, outcomeClass=validation_error} "
                                + PLANE + ":21:5"),
                edit(
                        ORDERS_TEST,
                        "outcomes = \"validation_error\"",
                        "outcomes = {\"validation_error\", \"retry\"}",
                        "claim-unreviewed-outcome-class {behavior=orders.place, ownerTest=shop.OrdersTest#rejectsAnEmptyOrder, outcomeClass=retry} "
                                + ORDERS_TEST + ":14"),
                edit(
                        ORDERS_TEST,
                        "evidence = \"storage_write\"",
                        "evidence = \"response\"",
                        "behavior-evidence-unclaimed {behavior=orders.place, evidence=storage_write} " + PLANE
                                + ":21:5"),
                edit(
                        INVENTORY,
                        "\"Someone asks for a refund.\"",
                        "\"Someone asks for money.\"",
                        "inventory-behavior-unimplemented {inventoryBehavior=orders.event-2} " + INVENTORY + ":11:46"),
                edit(
                        CATALOG,
                        "[\"night\"]",
                        "[\"orders\"]",
                        "source-in-several-surfaces {source=orders} " + CATALOG + ":6:69",
                        "source-unassigned {source=night} " + INVENTORY + ":15:13",
                        "behavior-untraceable {behavior=night.close} " + PLANE + ":41:5",
                        "inventory-behavior-unimplemented {inventoryBehavior=night.event-1} " + INVENTORY + ":19:18",
                        "surface-missing-inventory-file {surface=night, file=src/main/java/shop/Orders.java} " + PLANE
                                + ":16:25",
                        "surface-missing-inventory-file {surface=night, file=src/main/java/shop/Refunds.java} " + PLANE
                                + ":16:25",
                        "surface-file-not-in-inventory {surface=night, file=src/main/java/shop/NightClose.java} src/main/java/shop/NightClose.java"),
                edit(
                        INVENTORY,
                        "\"expectedEvidence\": [\"response\"]",
                        "\"expectedEvidence\": [\"job_process\"]",
                        "source-missing-evidence {source=orders, evidence=job_process} " + INVENTORY + ":12:27",
                        "inventory-behavior-missing-evidence {inventoryBehavior=orders.event-1, evidence=job_process} "
                                + INVENTORY + ":11:18",
                        "inventory-behavior-missing-evidence {inventoryBehavior=orders.event-2, evidence=job_process} "
                                + INVENTORY + ":11:46"),
                edit(
                        INVENTORY,
                        "\"expectedEvidence\": [\"response\"]",
                        "\"expectedOutcomeClasses\": [\"timeout\"]",
                        "source-missing-outcome-class {source=orders, outcomeClass=timeout} " + INVENTORY + ":12:33",
                        "inventory-behavior-missing-outcome-class {inventoryBehavior=orders.event-1, outcomeClass=timeout} "
                                + INVENTORY + ":11:18",
                        "inventory-behavior-missing-outcome-class {inventoryBehavior=orders.event-2, outcomeClass=timeout} "
                                + INVENTORY + ":11:46"),
                edit(
                        INVENTORY,
                        "\n  ]\n}",
                        "\n  ],\n  \"behaviors\": [{\"id\": \"day\", \"sourceId\": \"day\", \"event\": \"Noon.\"}]\n}",
                        "inventory-behavior-unknown-source {inventoryBehavior=day, source=day} " + INVENTORY
                                + ":23:43"),
                edit(
                        CATALOG,
                        "[\"night\"]",
                        "[\"night\"], \"requiredEvidence\": [\"response\"]",
                        "source-missing-evidence {source=night, evidence=response} " + INVENTORY + ":14:5",
                        "inventory-behavior-missing-evidence {inventoryBehavior=night.event-1, evidence=response} "
                                + INVENTORY + ":19:18"),
                edit(
                        CATALOG,
                        "[\"night\"]",
                        "[\"night\"], \"requiredOutcomeClasses\": [\"timeout\"]",
                        "source-missing-outcome-class {source=night, outcomeClass=timeout} " + INVENTORY + ":14:5",
                        "inventory-behavior-missing-outcome-class {inventoryBehavior=night.event-1, outcomeClass=timeout} "
                                + INVENTORY + ":19:18"),
                edit(
                        CATALOG,
                        "[\"night\"]",
                        "[\"night\", \"day\"]",
                        "catalog-unknown-source {surface=night, source=day} " + CATALOG + ":6:78"),
                edit(
                        CATALOG,
                        "[\"night\"]",
                        "[]",
                        "schema-violation {artifact=surfaces, pointer=/surfaces/1/inventorySourceIds} " + CATALOG
                                + ":6:68",
                        "catalog-surface-empty {surface=night} " + CATALOG + ":6:5",
                        "source-unassigned {source=night} " + INVENTORY + ":15:13",
                        "behavior-untraceable {behavior=night.close} " + PLANE + ":41:5",
                        "inventory-behavior-unimplemented {inventoryBehavior=night.event-1} " + INVENTORY + ":19:18",
                        "surface-file-not-in-inventory {surface=night, file=src/main/java/shop/NightClose.java} src/main/java/shop/NightClose.java"),
                edit(
                        CATALOG,
                        "{\"id\": \"night\"",
                        "{\"id\": \"day\"",
                        "catalog-surface-unknown {surface=day} " + CATALOG + ":6:12",
                        "surface-not-in-catalog {surface=night} " + PLANE + ":14:13",
                        "behavior-untraceable {behavior=night.close} " + PLANE + ":41:5",
                        "source-without-behaviors {source=night} " + INVENTORY + ":14:5",
                        "inventory-behavior-unimplemented {inventoryBehavior=night.event-1} " + INVENTORY + ":19:18",
                        "surface-file-not-in-inventory {surface=night, file=src/main/java/shop/NightClose.java} src/main/java/shop/NightClose.java"),
                edit(
                        PLANE,
                        "src/main/java/shop/Night*.java",
                        "src/main/java/shop/Day*.java",
                        "surface-without-sources {surface=night} " + PLANE + ":16:25",
                        "surface-missing-inventory-file {surface=night, file=src/main/java/shop/NightClose.java} "
                                + PLANE + ":16:25"),
                edit(
                        PLANE,
                        "[\"the day is processed\"]",
                        "[]",
                        "schema-violation {artifact=control-plane, pointer=/behaviors/2/outcomes} " + PLANE + ":46:19",
                        "behavior-without-outcomes {behavior=night.close} " + PLANE + ":46:19"),
                edit(
                        PLANE,
                        "\"evidence\": [\"job_process\"]",
                        "\"evidence\": []",
                        "schema-violation {artifact=control-plane, pointer=/behaviors/2/evidence} " + PLANE + ":47:19",
                        "behavior-without-evidence {behavior=night.close} " + PLANE + ":47:19"),
                edit(
                        PLANE,
                        "\"Midnight.\",",
                        "\"Midnight.\",\n      \"inventorySourceIds\": [\"night\", \"day\"],",
                        "behavior-unknown-source {behavior=night.close, source=day} " + PLANE + ":46:39"),
                edit(
                        PLANE,
                        "\"Midnight.\",",
                        "\"Midnight.\",\n      \"inventoryBehaviorIds\": [\"night.event-1\", \"night.event-2\"],",
                        "behavior-unknown-inventory-behavior {behavior=night.close, inventoryBehavior=night.event-2} "
                                + PLANE + ":46:49"));
    }

    private static Arguments edit(String file, String old, String replacement, String... expected) {
        return arguments(file, old, replacement, List.of(expected));
    }

    @Nested
    class Messages {

        @Test
        void suggest_the_behavior_that_a_misspelt_claim_means() {
            GovernedModule.shop(root)
                    .replace(ORDERS_TEST, "@RuntimeBehavior(\"orders.refund\")", "@RuntimeBehavior(\"orders.refnud\")")
                    .compileTests();

            assertThat(reconcile().findings())
                    .filteredOn(finding -> finding.code().word().equals("claim-unknown-behavior"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.message())
                                .isEqualTo(
                                        "The control plane has no behavior \"orders.refnud\"; it has \"orders.refund\".");
                        assertThat(finding.remedy())
                                .isEqualTo(
                                        "Did you mean \"orders.refund\"? Otherwise review the new behavior into the control"
                                                + " plane.");
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/work/shop/src/main/java/shop/NightClose.java",
                    "C:/shop/src/main/java/shop/NightClose.java",
                    "src\\\\main\\\\java\\\\shop\\\\NightClose.java",
                    "../shop/src/main/java/shop/NightClose.java",
                    "src/main/../../../shop/NightClose.java",
                })
        void name_the_source_pattern_that_is_not_relative_to_the_root(String pattern) {
            GovernedModule.shop(root)
                    .replace(PLANE, "[\"src/main/java/shop/NightClose.java\"]", "[\"" + pattern + "\"]");

            assertThat(reconcile().findings())
                    .filteredOn(finding -> finding.code().word().equals("behavior-without-sources"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.message())
                                .isEqualTo("No file matches the behavior's source patterns: \""
                                        + pattern.replace("\\\\", "\\") + "\" is no path below the root.");
                        assertThat(finding.remedy())
                                .isEqualTo(
                                        "Correct \"sourcePatterns\" to where the behavior is implemented; patterns are"
                                                + " relative to the root, and separate directories with \"/\".");
                    });
        }

        @Test
        void say_how_to_claim_a_behavior_that_nobody_owns() {
            GovernedModule.shop(root)
                    .replace(ORDERS_TEST, "@RuntimeBehavior(\"orders.refund\")", "")
                    .compileTests();
            GovernedModule.empty(root).replace(PLANE, LISTED_OWNER, "");

            assertThat(reconcile().findings())
                    .filteredOn(finding -> finding.code().word().equals("behavior-without-owner-tests"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.message()).isEqualTo("No test owns this behavior.");
                        assertThat(finding.remedy())
                                .isEqualTo(
                                        "Annotate a test with @RuntimeBehavior(\"orders.refund\"), or record the gap:"
                                                + " rotops baseline add orders.refund --reason \"…\".");
                    });
        }
    }

    @Nested
    class Claims_in_comments {

        @Test
        void make_owners_of_tests_in_any_language() {
            GovernedModule.shop(root)
                    .replace(ORDERS_TEST, "@RuntimeBehavior(\"orders.refund\")", "")
                    .write(
                            "src/test/java/shop/OrdersRefundTest.java",
                            "// runtime-behaviors: orders.refund\npackage shop; class OrdersRefundTest {}\n")
                    .replace(PLANE, "src/test/java/shop/OrdersTest.java", "src/test/java/shop/OrdersRefundTest.java")
                    .compileTests();

            assertThat(reconcile().findings()).isEmpty();
        }

        @Test
        void do_not_make_owners_where_the_model_lists_none() {
            GovernedModule.shop(root)
                    .replace(ORDERS_TEST, "@RuntimeBehavior(\"orders.refund\")", "")
                    .write(
                            "src/test/java/shop/OrdersRefundTest.java",
                            "// runtime-behaviors: orders.refund\npackage shop; class OrdersRefundTest {}\n")
                    .replace(PLANE, LISTED_OWNER, "")
                    .compileTests();

            assertThat(reconcile().findings())
                    .extracting(finding -> finding.code().word())
                    .containsExactlyInAnyOrder(
                            "behavior-without-owner-tests", "behavior-not-implemented", "surface-unreferenced-test");
        }
    }

    @Nested
    class The_denominator {

        @Test
        void is_an_error_when_it_is_empty() {
            GovernedModule.shop(root).write(PLANE, """
                            {"version": "1", "principle": "behavior-first", "evidenceKinds": ["response"],
                             "fidelityLevels": ["isolated"], "surfaces": [], "behaviors": []}
                            """);

            Reconciliation reconciliation = reconcile();

            assertThat(reconciliation.findings())
                    .extracting(finding -> finding.code().word())
                    .contains("no-surfaces", "no-behaviors", "schema-violation");
            assertThat(reconciliation.declared()).isZero();
        }

        @Test
        void is_not_judged_when_the_control_plane_cannot_be_read() {
            GovernedModule.shop(root).write(PLANE, "{\n  \"version\": oops\n}\n");

            Reconciliation reconciliation = reconcile();

            assertThat(reconciliation.behaviors()).isEmpty();
            assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.ARTIFACT_UNREADABLE);
                assertThat(finding.location()).hasToString(PLANE + ":2:14");
            });
        }
    }

    @Nested
    class Legacy {

        @Test
        void obligations_are_the_behavior_units_where_there_are_no_behaviors() {
            GovernedModule.shop(root).replace(PLANE, "\"behaviors\"", "\"obligations\"");

            assertThat(reconcile().findings()).isEmpty();
            assertThat(reconcile().declared()).isEqualTo(3);
        }
    }

    @Test
    void thousands_of_claims_on_one_behavior_are_judged_in_one_go() throws Exception {
        GovernedModule module = GovernedModule.shop(root);
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            methods.append("@org.junit.jupiter.api.Test @dev.rotops.RuntimeBehavior(\"orders.place\") void claims")
                    .append(i)
                    .append("() {}\n");
        }
        module.write(
                        "src/test/java/shop/OrdersManyTest.java",
                        "package shop;\nclass OrdersManyTest {\n" + methods + "}\n")
                .compileTests();

        assertThat(reconcile().findings()).isEmpty();
        assertThat(Files.exists(root.resolve("target/test-classes/shop/OrdersManyTest.class")))
                .isTrue();
    }

    private Reconciliation reconcile() {
        Path real = realRoot();
        return new Reconciler(true)
                .reconcile(
                        new ArtifactFiles(real, Map.of()),
                        new ClassPathScanner(List.of(real.resolve("target/test-classes")), real).scan(),
                        EntryPointScan.NONE);
    }

    private Path realRoot() {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
