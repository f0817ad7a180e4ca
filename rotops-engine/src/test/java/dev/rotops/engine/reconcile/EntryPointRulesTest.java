package dev.rotops.engine.reconcile;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static dev.rotops.engine.reconcile.ReviewedShop.codes;
import static dev.rotops.engine.reconcile.ReviewedShop.messages;
import static dev.rotops.engine.reconcile.ReviewedShop.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import java.nio.file.Path;
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

    @TempDir
    Path root;

    private ReviewedShop shop;

    @BeforeEach
    void makeShop() {
        shop = new ReviewedShop(root);
    }

    @Nested
    class AnEntryPoint {

        @Test
        void isReviewedByItsFileWhereTheSourceListsNone() {
            Reconciliation reconciliation = shop.reconcile(READ, REFUND, CLOSE);

            assertThat(reconciliation.findings()).isEmpty();
            assertThat(summary(reconciliation)).isEqualTo("3 of 3 discovered entry points reviewed");
        }

        @Test
        void isUnreviewedInAReviewedFileWhoseSourceListsOthers() {
            shop.review("http GET /orders/*");

            Reconciliation reconciliation = shop.reconcile(READ, REFUND, CLOSE);

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
            assertThat(summary(reconciliation)).isEqualTo("2 of 3 discovered entry points reviewed");
        }

        @Test
        void comesWithASourceToPasteWhereNoneFits() {
            EntryPoint metrics = ShopEntryPoints.http("GET /internal/metrics", "ops.Metrics", "read", 31);

            assertThat(shop.reconcile(metrics).findings())
                    .extracting(Finding::remedy)
                    .singleElement()
                    .asString()
                    .contains("add to \"sources\" of testops/runtime-inventory.json: {\"id\": \"…\", \"description\":"
                            + " \"…\", \"kind\": \"request\", \"sourcePatterns\":"
                            + " [\"src/main/java/shop/ops.Metrics.java\"], \"entryPoints\":"
                            + " [\"http GET /internal/metrics\"], \"events\": [\"GET /internal/metrics\"]}");
        }

        @Test
        void comesWithTheSurfacesToChooseFromWhereNoneSuggestsItself() {
            EntryPoint metrics = ShopEntryPoints.http("GET /internal/metrics", "ops.Metrics", "read", 31);

            assertThat(shop.reconcile(metrics).findings())
                    .extracting(Finding::remedy)
                    .singleElement()
                    .asString()
                    .startsWith("Accept it: rotops review --accept 'http GET /internal/metrics' --surface orders|night,"
                            + " or add to");
        }

        @Test
        void ofWhichNoSourceFileWasFoundSaysSo() {
            EntryPoint hidden = new EntryPoint(
                    EntryPointKind.HTTP, "ops.Hidden", "read", "", "GET /hidden", "", 0, Confidence.HIGH, "", "");

            assertThat(shop.reconcile(hidden).findings())
                    .extracting(Finding::remedy)
                    .singleElement()
                    .asString()
                    .startsWith("Its source file was not found in src/main,")
                    .contains("\"sourcePatterns\": [\"…\"]")
                    .doesNotContain("--accept");
        }

        @Test
        void saysWhenItComesDueBesideItsPlace() {
            shop.review("http GET /orders/*");
            shop.module()
                    .replace(
                            ReviewedShop.INVENTORY,
                            "[\"src/main/java/shop/NightClose.java\"]",
                            "[\"src/main/java/shop/Orders.java\"]");

            assertThat(messages(shop.reconcile(READ, CLOSE)))
                    .contains("scheduled shop.NightClose#close (cron 0 0 0 * * *, NightClose.java:12)"
                            + " is not in the reviewed inventory.");
        }

        @ParameterizedTest
        @CsvSource({"error, ERROR", "warning, WARNING"})
        void isAsGraveAsThePolicySays(String mode, Level level) {
            shop.review("http GET /orders/*");
            shop.policy("\"candidateReviewMode\": \"" + mode + "\"");

            assertThat(shop.reconcile(READ, PLACE).findings())
                    .extracting(Finding::code, Finding::level)
                    .containsExactly(tuple(FindingCode.ENTRY_POINT_UNREVIEWED, level));
        }

        @Test
        void isCountedAndMentionedEvenWhereNobodyWantsToBeTold() {
            shop.review("http GET /orders/*");
            shop.policy("\"candidateReviewMode\": \"off\"");

            Reconciliation reconciliation = shop.reconcile(READ, PLACE);

            assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.level()).isEqualTo(Level.WARNING);
                assertThat(finding.code()).isEqualTo(FindingCode.REVIEW_OFF);
                assertThat(finding.message())
                        .isEqualTo("Nobody has reviewed POST /orders, and \"candidateReviewMode\" keeps that from being"
                                + " reported.");
                assertThat(finding.location()).hasToString(ReviewedShop.POLICY + ":1:76");
            });
            assertThat(summary(reconciliation)).isEqualTo("1 of 2 discovered entry points reviewed");
        }

        @Test
        void isNotMentionedOnceReviewed() {
            shop.policy("\"candidateReviewMode\": \"off\"");

            assertThat(shop.reconcile(READ, REFUND).findings()).isEmpty();
        }

        @Test
        void isNobodysConcernWithoutADiscoveryPolicyOrAnInventory() {
            shop.module().delete(ReviewedShop.POLICY);
            assertThat(shop.reconcile(READ).summary().orElseThrow().entryPoints())
                    .isEmpty();

            shop.policy("\"candidateReviewMode\": \"error\"");
            shop.module().delete(ReviewedShop.INVENTORY).delete("testops/runtime-surfaces.json");
            assertThat(shop.reconcile(READ).summary().orElseThrow().entryPoints())
                    .isEmpty();
        }

        @Test
        void takesItsFileFromDiscoveryByPaths() {
            shop.module().write("src/main/java/shop/jobs/Cleanup.java", "package shop.jobs; class Cleanup {}");
            assertThat(codes(shop.reconcile(READ))).containsExactly(FindingCode.DISCOVERED_FILE_UNREVIEWED);

            EntryPoints compiled = new EntryPoints(
                    List.of(READ),
                    Set.of("src/main/java/shop/jobs/Cleanup.java", READ.file()),
                    List.of(),
                    List.of(),
                    List.of(),
                    2);

            assertThat(shop.reconcile(policy -> compiled).findings()).isEmpty();
        }
    }

    @Nested
    class AProposedSource {

        @ParameterizedTest
        @ValueSource(strings = {"…", "… Midnight.", " … Midnight.", "…Midnight.", "—", "..."})
        void isOneWithAnEventThatIsStillToBeWritten(String event) {
            shop.module().replace(ReviewedShop.INVENTORY, "\"Midnight.\"", "\"" + event + "\"");

            assertThat(codes(shop.reconcile(READ, CLOSE)))
                    .contains(FindingCode.SOURCE_UNREVIEWED, FindingCode.TEXT_NOT_REVIEWED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Midnight…", "(… at) midnight", "It strikes … twelve.", "-12 °C"})
        void isNoneWithWordsThatOnlyHaveTheMarkAmongThem(String event) {
            shop.module().replace(ReviewedShop.INVENTORY, "\"Midnight.\"", "\"" + event + "\"");

            assertThat(codes(shop.reconcile(READ, CLOSE)))
                    .doesNotContain(FindingCode.SOURCE_UNREVIEWED, FindingCode.TEXT_NOT_REVIEWED);
        }

        @Test
        void reviewsNothing() {
            shop.module().replace(ReviewedShop.INVENTORY, "\"Midnight.\"", "\"… Midnight.\"");

            Reconciliation reconciliation = shop.reconcile(READ, CLOSE);

            assertThat(reconciliation.findings())
                    .filteredOn(finding -> finding.code() == FindingCode.SOURCE_UNREVIEWED)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.subject().ids()).isEqualTo(Map.of("source", "night"));
                        assertThat(finding.message())
                                .isEqualTo(
                                        "Nobody has reviewed this proposed source of scheduled shop.NightClose#close.");
                        assertThat(finding.location()).hasToString(ReviewedShop.INVENTORY + ":14:5");
                    });
            assertThat(summary(reconciliation)).isEqualTo("1 of 2 discovered entry points reviewed · 1 proposed");
        }
    }

    @Nested
    class AReviewedEntryPoint {

        @Test
        void isMissingOnceNoClassHasIt() {
            shop.review("http GET /orders/*", "http DELETE /orders/*");

            assertThat(shop.reconcile(READ).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.REVIEWED_ENTRY_POINT_MISSING);
                assertThat(finding.subject().ids())
                        .isEqualTo(Map.of("source", "orders", "entryPoint", "http DELETE /orders/*"));
                assertThat(finding.location().line()).isEqualTo(11);
            });
        }

        @Test
        void mayBeAClassWhoseMethodsAreGuarded() {
            EntryPoint guarded = of(EntryPointKind.AUTH, "Orders", "read", "@PreAuthorize");
            shop.review("http GET /orders/*", "auth shop.Orders#<class>");

            assertThat(shop.reconcile(READ, guarded).findings()).isEmpty();
        }

        @Test
        void mayBeAnyNumberOfTypesThatKeepState() {
            shop.review("persistence shop.A#*", "persistence shop.B#*", "persistence shop.C#*");

            assertThat(shop.reconcile(
                                    of(EntryPointKind.PERSISTENCE, "A", "save", ""),
                                    of(EntryPointKind.PERSISTENCE, "B", "save", ""),
                                    of(EntryPointKind.PERSISTENCE, "C", "save", ""))
                            .findings())
                    .isEmpty();
        }

        private static EntryPoint of(EntryPointKind kind, String type, String method, String detail) {
            return new EntryPoint(
                    kind,
                    "shop." + type,
                    method,
                    "()V",
                    detail,
                    "src/main/java/shop/Orders.java",
                    9,
                    Confidence.HIGH,
                    "",
                    "");
        }

        @Test
        void isNotMissedInAModuleOfWhichNoClassWasSeen() {
            shop.review("http GET /orders/*");
            shop.module()
                    .replace(
                            ReviewedShop.INVENTORY,
                            "src/main/java/shop/{Orders,Refunds}.java",
                            "elsewhere/src/main/java/A.java");

            assertThat(codes(shop.reconcile(PLACE))).doesNotContain(FindingCode.REVIEWED_ENTRY_POINT_MISSING);
        }

        @Test
        void isNotMissedInAFileThatChangedSinceItWasCompiled() {
            shop.review("http GET /orders/*", "http DELETE /orders/*");

            Reconciliation reconciliation = shop.reconcile(policy -> ShopEntryPoints.stale(List.of(READ.file()), READ));

            assertThat(reconciliation.findings())
                    .extracting(Finding::code, Finding::level)
                    .containsExactly(tuple(FindingCode.CLASSES_STALE, Level.WARNING));
        }

        @ParameterizedTest
        @ValueSource(strings = {"**", "http **", "http POST /**", "http A** /**", "http P** /**"})
        void cannotBeWhateverComes(String pattern) {
            shop.review(pattern);

            assertThat(codes(shop.reconcile(READ))).contains(FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
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
            shop.review(patterns);

            assertThat(shop.reconcile(READ, PLACE, REFUND, CLOSE).findings())
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
            shop.review("http GET /o**");
            shop.module()
                    .replace(
                            ReviewedShop.INVENTORY,
                            "\"sourcePatterns\": [\"src/main/java/shop/NightClose.java\"],",
                            "\"sourcePatterns\": [\"src/main/java/shop/NightClose.java\"], \"entryPoints\": [\"http POST /o**\"],");

            assertThat(shop.reconcile(READ, PLACE, REFUND, CLOSE).findings())
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
            shop.review(patterns);

            assertThat(codes(shop.reconcile(READ, PLACE, REFUND, CLOSE)))
                    .doesNotContain(FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
        }

        @Test
        void areNamedByNoPatternOfFiles() {
            shop.module()
                    .replace(
                            ReviewedShop.INVENTORY,
                            "src/main/java/shop/{Orders,Refunds}.java",
                            "src/main/java/shop/[OR]*.java");

            assertThat(shop.reconcile(READ, PLACE, REFUND, CLOSE).findings())
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
            assertThat(codes(shop.reconcile(READ, PLACE, REFUND, CLOSE)))
                    .doesNotContain(FindingCode.ENTRY_POINTS_NOT_NAMED);
        }

        @Test
        void cannotBeJudgedWithoutClasses() {
            shop.review("http GET /orders/*");

            Reconciliation reconciliation = shop.reconcile(EntryPointScan.NONE);

            assertThat(codes(reconciliation)).containsExactly(FindingCode.CLASSES_MISSING);
            assertThat(summary(reconciliation)).isEqualTo("discovered entry points not judged: no class is compiled");
        }

        @Test
        void mayBeOfAClassThatCannotBeRead() {
            EntryPoints broken = new EntryPoints(
                    List.of(), Set.of(), List.of("target/classes/shop/Orders.class"), List.of(), List.of(), 1);

            assertThat(codes(shop.reconcile(policy -> broken))).containsExactly(FindingCode.CLASS_UNREADABLE);
        }
    }
}
