package dev.rotops.engine.reconcile;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is discovered in compiled classes against the inventory and the discovery policy of the governed shop. */
class EntryPointRulesTest {

    private static final String POLICY = "testops/runtime-discovery-policy.json";
    private static final String INVENTORY = "testops/runtime-inventory.json";
    private static final String FILES = "\"sourcePatterns\": [\"src/main/java/shop/{Orders,Refunds}.java\"],";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
        policy("\"candidateReviewMode\": \"error\"");
    }

    @Nested
    class AnEntryPoint {

        @Test
        void isReviewedByItsFileWhereTheSourceListsNone() {
            Reconciliation reconciliation = reconcile(READ, PLACE, REFUND, CLOSE);

            assertThat(reconciliation.findings()).isEmpty();
            assertThat(summary(reconciliation)).isEqualTo("4 of 4 discovered entry points reviewed");
        }

        @Test
        void isUnreviewedInAReviewedFileWhoseSourceListsOthers() {
            review("http GET /orders/*", "http POST /orders");

            Reconciliation reconciliation = reconcile(READ, PLACE, REFUND, CLOSE);

            assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.level()).isEqualTo(Level.ERROR);
                assertThat(finding.code()).isEqualTo(FindingCode.ENTRY_POINT_UNREVIEWED);
                assertThat(finding.subject().ids())
                        .isEqualTo(Map.of(
                                "entryPoint",
                                "http POST /orders/{id}/refund",
                                "file",
                                "src/main/java/shop/Refunds.java"));
                assertThat(finding.location()).hasToString("src/main/java/shop/Refunds.java:88");
                assertThat(finding.message())
                        .isEqualTo("POST /orders/{id}/refund (Refunds.java:88) is not in the reviewed inventory.");
                assertThat(finding.remedy())
                        .isEqualTo("Accept it: rotops review --accept 'http POST /orders/{id}/refund', or add"
                                + " \"http POST /orders/{id}/refund\" to \"entryPoints\" of the source \"orders\" in"
                                + " testops/runtime-inventory.json. Or suppress it in"
                                + " testops/runtime-discovery-policy.json: {\"entryPoints\":"
                                + " [\"http POST /orders/{id}/refund\"], \"reason\": \"…\"}.");
            });
            assertThat(summary(reconciliation)).isEqualTo("3 of 4 discovered entry points reviewed");
        }

        @Test
        void comesWithASourceToPasteWhereNoneFits() {
            EntryPoint metrics = ShopEntryPoints.http("GET /internal/metrics", "ops.Metrics", "read", 31);

            assertThat(reconcile(metrics).findings())
                    .extracting(Finding::remedy)
                    .singleElement()
                    .asString()
                    .contains("add to \"sources\" of testops/runtime-inventory.json: {\"id\": \"…\", \"description\":"
                            + " \"…\", \"kind\": \"request\", \"sourcePatterns\":"
                            + " [\"src/main/java/shop/ops.Metrics.java\"], \"entryPoints\":"
                            + " [\"http GET /internal/metrics\"], \"events\": [\"GET /internal/metrics\"]}");
        }

        @Test
        void ofWhichNoSourceFileWasFoundSaysSo() {
            EntryPoint hidden = new EntryPoint(
                    EntryPointKind.HTTP, "ops.Hidden", "read", "", "GET /hidden", "", 0, Confidence.HIGH, "", "");

            assertThat(reconcile(hidden).findings())
                    .extracting(Finding::remedy)
                    .singleElement()
                    .asString()
                    .startsWith("Its source file was not found in src/main,")
                    .contains("\"sourcePatterns\": [\"…\"]")
                    .doesNotContain("--accept");
        }

        @Test
        void saysWhenItComesDueBesideItsPlace() {
            review("http GET /orders/*");
            module.replace(
                    INVENTORY, "[\"src/main/java/shop/NightClose.java\"]", "[\"src/main/java/shop/Orders.java\"]");

            assertThat(messages(reconcile(READ, CLOSE)))
                    .contains("scheduled shop.NightClose#close (cron 0 0 0 * * *, NightClose.java:12)"
                            + " is not in the reviewed inventory.");
        }

        @ParameterizedTest
        @CsvSource({"error, ERROR", "warning, WARNING"})
        void isAsGraveAsThePolicySays(String mode, Level level) {
            review("http GET /orders/*");
            policy("\"candidateReviewMode\": \"" + mode + "\"");

            assertThat(reconcile(READ, PLACE).findings())
                    .extracting(Finding::code, Finding::level)
                    .containsExactly(tuple(FindingCode.ENTRY_POINT_UNREVIEWED, level));
        }

        @Test
        void isCountedEvenWhereNobodyWantsToBeTold() {
            review("http GET /orders/*");
            policy("\"candidateReviewMode\": \"off\"");

            Reconciliation reconciliation = reconcile(READ, PLACE);

            assertThat(reconciliation.findings()).isEmpty();
            assertThat(summary(reconciliation)).isEqualTo("1 of 2 discovered entry points reviewed");
        }

        @Test
        void isNobodysConcernWithoutADiscoveryPolicyOrAnInventory() {
            module.delete(POLICY);
            assertThat(reconcile(READ).summary().orElseThrow().entryPoints()).isEmpty();

            policy("\"candidateReviewMode\": \"error\"");
            module.delete(INVENTORY).delete("testops/runtime-surfaces.json");
            assertThat(reconcile(READ).summary().orElseThrow().entryPoints()).isEmpty();
        }

        @Test
        void takesItsFileFromDiscoveryByPaths() {
            module.write("src/main/java/shop/jobs/Cleanup.java", "package shop.jobs; class Cleanup {}");
            assertThat(codes(reconcile(READ))).containsExactly(FindingCode.DISCOVERED_FILE_UNREVIEWED);

            EntryPoints compiled = new EntryPoints(
                    List.of(READ),
                    Set.of("src/main/java/shop/jobs/Cleanup.java", READ.file()),
                    List.of(),
                    List.of(),
                    2);

            assertThat(reconcile(policy -> compiled).findings()).isEmpty();
        }
    }

    @Nested
    class AProposedSource {

        @Test
        void reviewsNothing() {
            module.replace(INVENTORY, "\"Midnight.\"", "\"… Midnight.\"");

            Reconciliation reconciliation = reconcile(READ, CLOSE);

            assertThat(reconciliation.findings())
                    .filteredOn(finding -> finding.code() == FindingCode.SOURCE_UNREVIEWED)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.subject().ids()).isEqualTo(Map.of("source", "night"));
                        assertThat(finding.message())
                                .isEqualTo(
                                        "Nobody has reviewed this proposed source of scheduled shop.NightClose#close.");
                        assertThat(finding.location()).hasToString(INVENTORY + ":14:5");
                    });
            assertThat(summary(reconciliation)).isEqualTo("1 of 2 discovered entry points reviewed · 1 proposed");
        }
    }

    @Nested
    class ThePolicy {

        @Test
        void suppressesByEntryPointAndByFileAndSaysHowMany() {
            review("http GET /orders/*");
            policy("""
                    "suppressions": [
                      {"entryPoints": ["http POST /orders"], "reason": "not ours"},
                      {"filePatterns": ["src/main/java/shop/Refunds.java"], "reason": "not ours either"}]""");

            Reconciliation reconciliation = reconcile(READ, PLACE, REFUND);

            assertThat(reconciliation.findings()).isEmpty();
            assertThat(summary(reconciliation)).isEqualTo("1 of 1 discovered entry points reviewed · 2 suppressed");
        }

        @Test
        void ignoresByFileAndSaysHowMany() {
            policy("\"ignorePatterns\": [\"**/Refunds.java\"]");

            assertThat(summary(reconcile(READ, REFUND)))
                    .isEqualTo("1 of 1 discovered entry points reviewed · 1 ignored");
        }

        @Test
        void confinesDiscoveryAndSaysHowManyItLeavesOut() {
            policy("\"scopePatterns\": [\"**/Orders.java\"]");

            assertThat(summary(reconcile(READ, REFUND)))
                    .isEqualTo("1 of 1 discovered entry points reviewed · 1 ignored");
        }

        @Test
        void doesNotTakeAReviewedEntryPointOutOfTheDenominator() {
            policy("\"suppressions\": [{\"entryPoints\": [\"http GET /orders/*\"], \"reason\": \"fewer is better\"}]");

            assertThat(summary(reconcile(READ, PLACE))).isEqualTo("2 of 2 discovered entry points reviewed");
        }

        @Test
        void cannotHideEverything() {
            policy("\"ignorePatterns\": [\"src/**\"]");

            Reconciliation reconciliation = reconcile(READ, PLACE);

            assertThat(codes(reconciliation)).containsExactly(FindingCode.ENTRY_POINTS_HIDDEN);
            assertThat(summary(reconciliation)).isEqualTo("0 of 0 discovered entry points reviewed · 2 ignored");
        }

        @ParameterizedTest
        @ValueSource(strings = {"**", "http **", "http GET /**"})
        void cannotSuppressWhateverComes(String pattern) {
            policy("\"suppressions\": [{\"entryPoints\": [\"" + pattern + "\"], \"reason\": \"quiet\"}]");

            assertThat(codes(reconcile(READ))).containsExactly(FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "'ignorePatterns': ['src/main/java/shop/{Orders,Refunds}.java']",
                    "'ignorePatterns': ['src/main/java/shop/O*', 'src/main/java/shop/R*']",
                    "'ignorePatterns': ['src/main/java/shop/O*'], 'suppressions': [{'entryPoints': ['http s**#refund'], 'reason': 'quiet'}]",
                    "'suppressions': [{'filePatterns': ['**/[OR]*.java'], 'reason': 'quiet'}]",
                    "'suppressions': [{'entryPoints': ['http shop.**'], 'reason': 'quiet'}]",
                    "'suppressions': [{'entryPoints': ['http P** /o**', 'http *E* /o**'], 'reason': 'quiet'}]",
                    "'scopePatterns': ['**/NightClose.java']"
                })
        void cannotHideMostOfAKindByPatterns(String members) {
            policy(members.replace('\'', '"'));

            assertThat(reconcile(READ, PLACE, REFUND, CLOSE).findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINTS_HIDDEN)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.level()).isEqualTo(Level.ERROR);
                        assertThat(finding.subject().ids()).isEqualTo(Map.of("kind", "http"));
                        assertThat(finding.message())
                                .startsWith("The discovery policy hides 3 of the 3 discovered http entry points without"
                                        + " naming them (");
                        assertThat(finding.location().line()).isEqualTo(1);
                    });
        }

        @Test
        void cannotConfineDiscoveryToNothing() {
            policy("\"scopePatterns\": [\"nothing/**\"]");

            assertThat(codes(reconcile(READ))).containsExactly(FindingCode.ENTRY_POINTS_HIDDEN);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "'ignorePatterns': ['src/main/java/shop/Orders.java', 'src/main/java/shop/Refunds.java']",
                    "'ignorePatterns': ['**/Refunds.java']",
                    "'ignorePatterns': ['**/Orders.java']",
                    "'ignorePatterns': ['**/target/**']",
                    "'suppressions': [{'entryPoints': ['http GET /orders/{id}', 'http POST /orders', 'http POST /orders/{id}/refund'], 'reason': 'not ours'}]",
                    "'suppressions': [{'entryPoints': ['* shop.Refunds#*'], 'reason': 'not ours'}]",
                    "'suppressions': [{'filePatterns': ['**/*s.java'], 'reason': 'not ours', 'expires': '2020-02-29'}]",
                    "'scopePatterns': ['**/{Orders,NightClose}.java']"
                })
        void mayHideWhatItNamesAndAMinorityByPatterns(String members) {
            policy(members.replace('\'', '"'));
            EntryPoint generated = new EntryPoint(
                    EntryPointKind.HTTP,
                    "shop.Stub",
                    "get",
                    "",
                    "GET /stub",
                    "target/generated-sources/shop/Stub.java",
                    1,
                    Confidence.HIGH,
                    "",
                    "");
            module.write(generated.file(), "");

            assertThat(codes(reconcile(READ, PLACE, REFUND, CLOSE, generated)))
                    .doesNotContain(FindingCode.ENTRY_POINTS_HIDDEN, FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u00a0"})
        void givesAReasonOfMoreThanBlanks(String reason) {
            policy("\"suppressions\": [{\"entryPoints\": [\"http POST /orders\"], \"reason\": \"" + reason
                    + "\"}], \"deferrals\": [{\"candidate\": \"http POST /orders\", \"until\": \"" + today()
                    + "\", \"reason\": \"" + reason + "\"}]");

            assertThat(reconcile(READ, PLACE).findings())
                    .filteredOn(finding -> finding.code() == FindingCode.REASON_MISSING)
                    .extracting(finding -> finding.subject().ids())
                    .containsExactly(
                            Map.of("suppression", "http POST /orders"), Map.of("candidate", "http POST /orders"));
        }

        @Test
        void putsAReviewOffUntilTheEndOfItsDay() {
            review("http GET /orders/*");
            policy("\"deferrals\": [{\"candidate\": \"http POST /orders\", \"until\": \"" + today()
                    + "\", \"reason\": \"next sprint\"}]");

            Reconciliation reconciliation = reconcile(READ, PLACE);

            assertThat(reconciliation.findings()).isEmpty();
            assertThat(summary(reconciliation)).isEqualTo("1 of 2 discovered entry points reviewed · 1 deferred");
        }

        @Test
        void defersTheVeryCandidateAndNothingThatItsLabelWouldMatchAsAPattern() {
            review("http GET /orders/*");
            policy("\"deferrals\": [{\"candidate\": \"http POST /**\", \"until\": \"" + today()
                    + "\", \"reason\": \"later\"}]");

            assertThat(codes(reconcile(READ, PLACE))).containsExactly(FindingCode.ENTRY_POINT_UNREVIEWED);
        }

        @Test
        void putsAReviewOffForAYearAtMost() {
            review("http GET /orders/*");
            defer(today().plusYears(1));
            assertThat(reconcile(READ, PLACE).findings()).isEmpty();

            defer(today().plusYears(1).plusDays(1));
            assertThat(reconcile(READ, PLACE).findings())
                    .extracting(Finding::code, Finding::level)
                    .containsExactly(
                            tuple(FindingCode.ENTRY_POINT_UNREVIEWED, Level.ERROR),
                            tuple(FindingCode.DEFERRAL_TOO_LONG, Level.WARNING));

            defer(LocalDate.of(9999, 12, 31));
            assertThat(codes(reconcile(READ, PLACE)))
                    .containsExactly(FindingCode.ENTRY_POINT_UNREVIEWED, FindingCode.DEFERRAL_TOO_LONG);
        }

        private void defer(LocalDate until) {
            policy("\"deferrals\": [{\"candidate\": \"http POST /orders\", \"until\": \"" + until
                    + "\", \"reason\": \"later\"}]");
        }

        @Test
        void tellsOfWhatIsOver() {
            review("http GET /orders/*");
            policy("""
                    "suppressions": [
                      {"entryPoints": ["http POST /orders"], "reason": "old", "expires": "2020-02-29"}],
                    "deferrals": [
                      {"candidate": "http POST /orders/{id}/refund", "until": "2020-02-29", "reason": "later"}]""");

            assertThat(reconcile(READ, PLACE, REFUND).findings())
                    .extracting(
                            Finding::code,
                            Finding::level,
                            finding ->
                                    finding.subject().ids().values().iterator().next())
                    .containsExactly(
                            tuple(FindingCode.ENTRY_POINT_UNREVIEWED, Level.ERROR, "http POST /orders"),
                            tuple(FindingCode.ENTRY_POINT_UNREVIEWED, Level.ERROR, "http POST /orders/{id}/refund"),
                            tuple(FindingCode.SUPPRESSION_EXPIRED, Level.WARNING, "http POST /orders"),
                            tuple(FindingCode.DEFERRAL_EXPIRED, Level.WARNING, "http POST /orders/{id}/refund"));
        }

        private static LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    @Nested
    class AReviewedEntryPoint {

        @Test
        void isMissingOnceNoClassHasIt() {
            review("http GET /orders/*", "http DELETE /orders/*");

            assertThat(reconcile(READ).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.REVIEWED_ENTRY_POINT_MISSING);
                assertThat(finding.subject().ids())
                        .isEqualTo(Map.of("source", "orders", "entryPoint", "http DELETE /orders/*"));
                assertThat(finding.location().line()).isEqualTo(11);
            });
        }

        @Test
        void isNotMissedInAModuleOfWhichNoClassWasSeen() {
            review("http GET /orders/*");
            module.replace(INVENTORY, "src/main/java/shop/{Orders,Refunds}.java", "elsewhere/src/main/java/A.java");

            assertThat(codes(reconcile(PLACE))).doesNotContain(FindingCode.REVIEWED_ENTRY_POINT_MISSING);
        }

        @Test
        void isNotMissedInAFileThatChangedSinceItWasCompiled() {
            review("http GET /orders/*", "http DELETE /orders/*");

            Reconciliation reconciliation = reconcile(policy -> ShopEntryPoints.stale(List.of(READ.file()), READ));

            assertThat(reconciliation.findings())
                    .extracting(Finding::code, Finding::level)
                    .containsExactly(tuple(FindingCode.CLASSES_STALE, Level.WARNING));
        }

        @ParameterizedTest
        @ValueSource(strings = {"**", "http **", "http POST /**", "http A** /**", "http P** /**"})
        void cannotBeWhateverComes(String pattern) {
            review(pattern);

            assertThat(codes(reconcile(READ))).contains(FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http shop.**",
                    "http s**",
                    "http * /o**",
                    "http POST /o**\", \"http GET /o**",
                    "* shop.Orders#*\", \"* shop.Refunds#*"
                })
        void cannotBeMostOfWhatItsKindHas(String patterns) {
            review(patterns);

            assertThat(reconcile(READ, PLACE, REFUND, CLOSE).findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD)
                    .singleElement()
                    .satisfies(finding -> {
                        String texts = patterns.replace("\"", "");
                        assertThat(finding.level()).isEqualTo(Level.ERROR);
                        assertThat(finding.subject().ids()).isEqualTo(Map.of("source", "orders", "entryPoint", texts));
                        assertThat(finding.message())
                                .isEqualTo(
                                        "The wildcards of the inventory (" + texts + ") take 3 of the 3 discovered http"
                                                + " entry points, so that new ones would not be noticed.");
                    });
        }

        @Test
        void cannotBeMostOfWhatItsKindHasThoughSpreadOverSources() {
            review("http GET /o**");
            module.replace(
                    INVENTORY,
                    "\"sourcePatterns\": [\"src/main/java/shop/NightClose.java\"],",
                    "\"sourcePatterns\": [\"src/main/java/shop/NightClose.java\"], \"entryPoints\": [\"http POST /o**\"],");

            assertThat(reconcile(READ, PLACE, REFUND, CLOSE).findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD)
                    .extracting(finding -> finding.subject().ids())
                    .containsExactly(Map.of("source", "night", "entryPoint", "http POST /o**, http GET /o**"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "* shop.Orders#*",
                    "http POST /orders/**",
                    "http GET /orders/{id}\", \"http POST /orders\", \"http POST /orders/{id}/refund"
                })
        void mayBeAMinorityOrAnyNumberByName(String patterns) {
            review(patterns);

            assertThat(codes(reconcile(READ, PLACE, REFUND, CLOSE)))
                    .doesNotContain(FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
        }

        @Test
        void areNamedByNoPatternOfFiles() {
            module.replace(INVENTORY, "src/main/java/shop/{Orders,Refunds}.java", "src/main/java/shop/[OR]*.java");

            assertThat(reconcile(READ, PLACE, REFUND, CLOSE).findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINTS_NOT_NAMED)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.level()).isEqualTo(Level.WARNING);
                        assertThat(finding.subject().ids()).isEqualTo(Map.of("kind", "http"));
                        assertThat(finding.message())
                                .isEqualTo(
                                        "Sources without \"entryPoints\" take 3 of the 3 discovered http entry points"
                                                + " by patterns of their files, so that new ones would not be noticed.");
                    });
        }

        @Test
        void areNamedByTheNamesOfTheirFiles() {
            assertThat(codes(reconcile(READ, PLACE, REFUND, CLOSE))).doesNotContain(FindingCode.ENTRY_POINTS_NOT_NAMED);
        }

        @Test
        void cannotBeJudgedWithoutClasses() {
            review("http GET /orders/*");

            Reconciliation reconciliation = reconcile(EntryPointScan.NONE);

            assertThat(codes(reconciliation)).containsExactly(FindingCode.CLASSES_MISSING);
            assertThat(summary(reconciliation)).isEqualTo("discovered entry points not judged: no class is compiled");
        }

        @Test
        void mayBeOfAClassThatCannotBeRead() {
            EntryPoints broken =
                    new EntryPoints(List.of(), Set.of(), List.of("target/classes/shop/Orders.class"), List.of(), 1);

            assertThat(codes(reconcile(policy -> broken))).containsExactly(FindingCode.CLASS_UNREADABLE);
        }
    }

    private void review(String... patterns) {
        module.replace(
                INVENTORY, FILES, FILES + "\n      \"entryPoints\": [\"" + String.join("\", \"", patterns) + "\"],");
    }

    private void policy(String members) {
        module.write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\", " + members + "}");
    }

    private Reconciliation reconcile(EntryPoint... found) {
        return reconcile(policy -> ShopEntryPoints.compiled(found));
    }

    private Reconciliation reconcile(EntryPointScan scan) {
        CompiledTests tests = new ClassPathScanner(List.of(module.testClasses()), root).scan();
        return new Reconciler(true).reconcile(new ArtifactFiles(root, Map.of()), tests, scan);
    }

    private static String summary(Reconciliation reconciliation) {
        return reconciliation
                .summary()
                .orElseThrow()
                .entryPoints()
                .orElseThrow()
                .toString();
    }

    private static List<FindingCode> codes(Reconciliation reconciliation) {
        return reconciliation.findings().stream().map(Finding::code).toList();
    }

    private static List<String> messages(Reconciliation reconciliation) {
        return reconciliation.findings().stream().map(Finding::message).toList();
    }
}
