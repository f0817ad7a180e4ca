package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.ReviewCandidate;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryRulesTest {

    private static final String POLICY = "testops/runtime-discovery-policy.json";
    private static final String CANDIDATE = "src/main/java/shop/jobs/Cleanup.java";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShopWithACandidate() {
        module = GovernedModule.shop(root).write(CANDIDATE, "class Cleanup {}");
    }

    @Test
    void nothing_is_discovered_without_a_policy() {
        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.summary().orElseThrow().discovery()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"error, ERROR", "warning, WARNING"})
    void a_discovered_file_that_no_source_takes_is_reported_as_the_policy_says(String mode, Level level) {
        policy("\"candidateReviewMode\": \"" + mode + "\"");

        assertThat(reconcile().findings())
                .extracting(
                        Finding::level,
                        Finding::code,
                        finding -> finding.subject().ids(),
                        finding -> finding.location().toString())
                .containsExactly(
                        tuple(level, FindingCode.DISCOVERED_FILE_UNREVIEWED, Map.of("file", CANDIDATE), CANDIDATE));
    }

    @Test
    void it_is_an_error_when_the_policy_does_not_say() {
        policy("\"ignorePatterns\": []");

        assertThat(reconcile().state()).isEqualTo(ModelState.FAILING);
    }

    @Test
    void nobody_is_told_when_the_policy_switches_it_off_but_it_still_counts() {
        policy("\"candidateReviewMode\": \"off\"");

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.summary().orElseThrow().discovery()).contains(new DiscoverySummary(1, 1, 0, 0));
    }

    @Test
    void a_file_that_a_source_takes_is_reviewed() {
        policy("\"candidateReviewMode\": \"error\"");
        module.replace(
                "testops/runtime-inventory.json",
                "\"src/main/java/shop/NightClose.java\"",
                "\"src/main/java/shop/NightClose.java\", \"" + CANDIDATE + "\"");

        assertThat(reconcile().findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.DISCOVERED_FILE_UNREVIEWED);
    }

    @ParameterizedTest(name = "for {0} days: {1}")
    @CsvSource({"0, true", "1, true", "-1, false", "400, false"})
    void the_review_of_a_file_can_be_put_off_for_a_while(int days, boolean isPutOff) {
        policy("\"deferrals\": [{\"candidate\": \"" + CANDIDATE + "\", \"until\": \""
                + LocalDate.now(ZoneOffset.UTC).plusDays(days) + "\", \"reason\": \"next month\"}]");

        Reconciliation reconciliation = reconcile();

        assertThat(reconciliation.findings())
                .filteredOn(finding -> finding.code() == FindingCode.DISCOVERED_FILE_UNREVIEWED)
                .hasSize(isPutOff ? 0 : 1);
        assertThat(reconciliation.summary().orElseThrow().discovery().orElseThrow())
                .hasToString("0 of 1 discovered files reviewed" + (isPutOff ? " · 1 deferred" : ""));
        assertThat(Review.of(files(), EntryPointScan.NONE).backlog().candidates())
                .singleElement()
                .extracting(ReviewCandidate::state)
                .isEqualTo(isPutOff ? ReviewState.DEFERRED : ReviewState.UNREVIEWED);
    }

    @Test
    void overrides_must_be_about_rules_that_exist_once_each_and_leave_something() {
        policy("\"candidateReviewMode\": \"off\", \"sourceOverrides\": ["
                + "{\"sourceId\": \"no-rule\", \"includePatterns\": [\"a\"]},"
                + "{\"sourceId\": \"auth-access\", \"includePatterns\": [\"a\"]},"
                + "{\"sourceId\": \"auth-access\", \"mode\": \"replace\"}]");

        assertThat(reconcile().findings())
                .extracting(
                        Finding::level,
                        Finding::code,
                        finding -> finding.subject().ids())
                .containsExactly(
                        tuple(Level.ERROR, FindingCode.OVERRIDE_UNKNOWN_SOURCE, Map.of("source", "no-rule")),
                        tuple(Level.ERROR, FindingCode.OVERRIDE_DUPLICATE, Map.of("source", "auth-access")),
                        tuple(
                                Level.WARNING,
                                FindingCode.OVERRIDE_REPLACE_WITHOUT_INCLUDE,
                                Map.of("source", "auth-access")));
    }

    @Test
    void the_policy_follows_the_principle_of_the_control_plane() {
        module.write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"other\", \"candidateReviewMode\": \"off\"}");

        assertThat(reconcile().findings())
                .extracting(Finding::code, finding -> finding.subject().ids())
                .containsExactly(tuple(FindingCode.PRINCIPLE_MISMATCH, Map.of("artifact", "discovery-policy")));
    }

    @Test
    void the_review_lists_the_candidate_with_or_without_a_policy() {
        Review review = Review.of(files(), EntryPointScan.NONE);

        assertThat(review.backlog().candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.file()).isEqualTo(CANDIDATE));
        assertThat(review.backlog().inventoryFiles()).isEqualTo(3);
        assertThat(review.findings()).isEmpty();
    }

    @Test
    void the_review_judges_nothing_when_an_artifact_cannot_be_read() {
        module.write("testops/runtime-inventory.json", "{");

        Review review = Review.of(files(), EntryPointScan.NONE);

        assertThat(review.backlog().candidates()).isEmpty();
        assertThat(review.findings()).extracting(Finding::code).containsExactly(FindingCode.ARTIFACT_UNREADABLE);
    }

    @Test
    void surfaces_are_planned_for_every_source() {
        SurfacePlan plan = SurfacePlan.of(files());

        assertThat(plan.surfaces().stream().flatMap(surface -> surface.inventorySourceIds().stream()))
                .containsExactlyInAnyOrder("orders", "night");
        assertThat(SurfacePlan.of(new ArtifactFiles(root.resolve("src"), Map.of()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ARTIFACT_UNREADABLE);
    }

    private void policy(String members) {
        module.write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\", " + members + "}");
    }

    private ArtifactFiles files() {
        return new ArtifactFiles(root, Map.of());
    }

    private Reconciliation reconcile() {
        CompiledTests tests = new ClassPathScanner(List.of(module.testClasses()), root).scan();
        return new Reconciler(true).reconcile(files(), tests, EntryPointScan.NONE);
    }
}
