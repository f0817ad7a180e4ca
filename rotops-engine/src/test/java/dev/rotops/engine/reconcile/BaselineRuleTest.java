package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineRuleTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String BASELINE = "testops/runtime-baseline.json";
    private static final String WEAK_PLACE = entry(
            "behavior-fidelity-below-minimum",
            "\"orders.place\", \"isolated\", \"simulated\"",
            "until the store is real",
            "2026-11-01");

    @TempDir
    Path root;

    @Test
    void what_is_recorded_is_known_and_says_since_when_and_why() {
        shopWithWeakPlacing(WEAK_PLACE);

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.KNOWN);
            assertThat(finding.code()).isEqualTo(FindingCode.BEHAVIOR_FIDELITY_BELOW_MINIMUM);
            assertThat(finding.remedy())
                    .startsWith("In the baseline since 2026-11-01 (until the store is real). ")
                    .endsWith(".");
        });
        assertThat(reconciliation.state()).isEqualTo(ModelState.KNOWN_ERRORS);
        assertThat(reconciliation.baseline()).contains(1);
    }

    @Test
    void what_is_known_counts_for_nothing() {
        shopWithWeakPlacing(WEAK_PLACE);

        assertThat(reconcile().declared()).isEqualTo(2);
    }

    @Test
    void what_is_not_recorded_stays_an_error() {
        shopWithWeakPlacing(WEAK_PLACE).replace(PLANE, "\"fidelity\": \"contract\"", "\"fidelity\": \"isolated\"");

        assertThat(levels()).containsExactlyInAnyOrder("KNOWN orders.place", "ERROR orders.refund");
    }

    @Test
    void the_same_subject_may_have_only_the_fault_that_is_recorded() {
        shopWithWeakPlacing(WEAK_PLACE.replace("fidelity-below-minimum", "without-owner-tests"));

        assertThat(findings())
                .containsExactlyInAnyOrder("ERROR behavior-fidelity-below-minimum", "WARNING baseline-entry-obsolete");
    }

    @Test
    void what_is_no_longer_wrong_is_to_be_taken_out() {
        GovernedModule.shop(root).write(BASELINE, baseline(WEAK_PLACE));

        assertThat(reconcile().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.code()).isEqualTo(FindingCode.BASELINE_ENTRY_OBSOLETE);
            assertThat(finding.location()).hasToString(BASELINE + ":5:5");
            assertThat(finding.message()).contains("behavior-fidelity-below-minimum of orders.place");
            assertThat(finding.remedy()).contains("rotops baseline prune");
        });
    }

    @Test
    void nothing_counts_as_mended_where_something_could_not_be_read() {
        GovernedModule.shop(root).write(BASELINE, baseline(WEAK_PLACE)).write("testops/fidelity-policy.json", "{");

        assertThat(findings()).containsExactly("ERROR artifact-unreadable");
    }

    @Test
    void entry_points_do_not_count_as_mended_where_none_were_looked_for() {
        GovernedModule.shop(root)
                .write(
                        BASELINE,
                        baseline(entry(
                                "entry-point-unreviewed", "\"http GET /x\", \"src/X.java\"", "old", "2026-11-01")));

        assertThat(findings()).isEmpty();
    }

    @Test
    void what_became_worse_is_not_what_was_recorded() {
        shopWithWeakPlacing(WEAK_PLACE)
                .replace("testops/fidelity-policy.json", "y\": \"simulated\"", "y\": \"contract\"");

        assertThat(findings())
                .containsExactlyInAnyOrder("ERROR behavior-fidelity-below-minimum", "WARNING baseline-entry-obsolete");
    }

    @Test
    void an_empty_baseline_is_one_of_size_0() {
        GovernedModule.shop(root).write(BASELINE, baseline(""));

        assertThat(reconcile().findings()).isEmpty();
        assertThat(reconcile().baseline()).contains(0);
    }

    @Test
    void nothing_may_wait_where_the_product_is_to_be_complete() {
        shopWithWeakPlacing(WEAK_PLACE).write("testops/runtime-probes.json", """
                {"version": "1.0.0", "principle": "behavior-first", "completionMode": "product_complete",
                 "probes": [{"id": "starts", "kind": "headless_run", "behaviors": ["orders.place"], "command": ["true"]}]}
                """);

        assertThat(reconcile().findings())
                .filteredOn(finding -> finding.code() == FindingCode.BEHAVIOR_FIDELITY_BELOW_MINIMUM)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.ERROR);
                    assertThat(finding.remedy()).startsWith("The baseline does not count");
                });
    }

    @Test
    void a_gap_that_may_not_wait_is_not_offered_to_be_recorded() {
        GovernedModule.shop(root)
                .replace(PLANE, "\"orders.place\"", "\"orders.placed\"")
                .write("testops/runtime-probes.json", """
                {"version": "1.0.0", "principle": "behavior-first", "completionMode": "product_complete",
                 "probes": [{"id": "starts", "kind": "headless_run", "behaviors": ["orders.place"], "command": ["true"]}]}
                """);

        assertThat(reconcile().findings())
                .filteredOn(finding -> finding.code() == FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy())
                        .startsWith("Annotate a test with @RuntimeBehavior(")
                        .endsWith(")."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void an_entry_that_records_nothing_says_why_and_hides_nothing(String entry, String why) {
        shopWithWeakPlacing(entry);

        assertThat(reconcile().findings())
                .filteredOn(finding -> finding.level() == Level.ERROR)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        FindingCode.BASELINE_ENTRY_UNUSABLE, FindingCode.BEHAVIOR_FIDELITY_BELOW_MINIMUM);
        assertThat(reconcile().findings())
                .filteredOn(finding -> finding.code() == FindingCode.BASELINE_ENTRY_UNUSABLE)
                .allSatisfy(finding -> assertThat(finding.message()).contains(why));
    }

    static Stream<Arguments> an_entry_that_records_nothing_says_why_and_hides_nothing() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        return Stream.of(
                arguments(
                        WEAK_PLACE.replace("below", "blow"), "\"behavior-fidelity-below-minimum\" is nearly the same."),
                arguments(WEAK_PLACE.replace("until the store is real", " \\u00a0 "), "its reason says nothing"),
                arguments(WEAK_PLACE.replace("until the store is real", "…"), "its reason says nothing"),
                arguments(WEAK_PLACE.replace("2026-11-01", tomorrow), "has not come"),
                arguments(WEAK_PLACE.replace("2026-11-01", "2026-02-30"), "\"since\" is no day"));
    }

    @Test
    void a_fault_that_is_recorded_more_often_than_it_is_there_is_obsolete_for_the_rest() {
        shopWithWeakPlacing(WEAK_PLACE + ",\n    " + WEAK_PLACE);

        assertThat(findings())
                .containsExactlyInAnyOrder("WARNING baseline-entry-obsolete", "KNOWN behavior-fidelity-below-minimum");
    }

    @Test
    void a_fault_that_comes_more_often_than_it_is_recorded_is_an_error() {
        GovernedModule.shop(root)
                .replace("testops/runtime-inventory.json", "\"Someone places an order.\", \"", "\"… (places)\", \"… ")
                .write(BASELINE, baseline(entry("text-not-reviewed", "\"orders\", \"events\"", "old", "2026-11-01")));

        assertThat(findings())
                .filteredOn(finding -> finding.endsWith("text-not-reviewed"))
                .containsExactlyInAnyOrder("KNOWN text-not-reviewed", "ERROR text-not-reviewed");
    }

    /** Whoever lists an owner that is not there has not taken the demand from the others. */
    @Test
    void an_owner_that_is_not_there_may_not_wait() {
        GovernedModule.shop(root)
                .replace(
                        PLANE,
                        "\"src/test/java/shop/OrdersTest.java\"]",
                        "\"src/test/java/shop/OrdersTest.java\", \"src/test/java/No.java\"]")
                .write(
                        BASELINE,
                        baseline(entry(
                                "owner-test-missing",
                                "\"orders.refund\", \"src/test/java/No.java\"",
                                "no",
                                "2026-11-01")));

        assertThat(findings()).contains("ERROR owner-test-missing", "ERROR baseline-entry-unusable");
    }

    /** What happened in a run, and what makes the verdict doubtful, cannot be waved through. */
    @ParameterizedTest
    @EnumSource(
            value = FindingCode.class,
            names = {
                "ARTIFACT_UNREADABLE",
                "SCHEMA_VIOLATION",
                "NO_BEHAVIORS",
                "NO_SURFACES",
                "ENTRY_POINTS_HIDDEN",
                "REVIEW_OFF",
                "CLASSES_MISSING",
                "REASON_MISSING",
                "OWNER_TEST_IS_PRODUCT",
                "OWNER_TEST_MISSING",
                "OWNER_TEST_ANNOTATION_DRIFT",
                "CLAIM_UNLISTED_OWNER",
                "ENTRY_POINT_PATTERN_TOO_BROAD",
                "CLAIM_UNKNOWN_BEHAVIOR",
                "PROOF_SKIPPED",
                "PROOF_FAILING",
                "PROOF_STALE",
                "VACUOUS_RUN",
                "VACUOUS_SURFACE",
                "LEDGER_MISSING",
                "PROBE_FAILED",
                "PROBE_NOT_RUN",
                "BEHAVIOR_REMOVED",
                "BASELINE_ENTRY_UNUSABLE",
            })
    void some_findings_may_not_wait(FindingCode code) {
        GovernedModule.shop(root)
                .write(BASELINE, baseline(entry(code.word(), "\"orders.place\"", "reason", "2026-11-01")));

        assertThat(reconcile().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.BASELINE_ENTRY_UNUSABLE);
            assertThat(finding.message()).contains("\"" + code.word() + "\" may not wait");
        });
    }

    @Test
    void a_baseline_of_another_shape_is_an_error() {
        shopWithWeakPlacing("{\"code\": \"behavior-fidelity-below-minimum\", \"subject\": \"orders.place\"}");

        assertThat(findings()).contains("ERROR schema-violation", "ERROR behavior-fidelity-below-minimum");
    }

    private GovernedModule shopWithWeakPlacing(String entries) {
        return GovernedModule.shop(root)
                .replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"")
                .write(BASELINE, baseline(entries));
    }

    private static String baseline(String entries) {
        return "{\n  \"version\": \"1.0.0\",\n  \"principle\": \"behavior-first\",\n  \"findings\": [\n    " + entries
                + "\n  ]\n}\n";
    }

    private static String entry(String code, String subject, String reason, String since) {
        return "{\"code\": \"" + code + "\", \"subject\": [" + subject + "], \"reason\": \"" + reason
                + "\", \"since\": \"" + since + "\"}";
    }

    private List<String> findings() {
        return reconcile().findings().stream()
                .map(finding -> finding.level() + " " + finding.code().word())
                .toList();
    }

    private List<String> levels() {
        return reconcile().findings().stream()
                .map(finding -> finding.level() + " "
                        + finding.subject().get("behavior").orElse(""))
                .toList();
    }

    private Reconciliation reconcile() {
        return new Reconciler(true)
                .reconcile(
                        new ArtifactFiles(root, Map.of()),
                        new ClassPathScanner(List.of(root.resolve("target/test-classes")), root).scan(),
                        EntryPointScan.NONE);
    }
}
