package dev.rotops.engine.reconcile;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static dev.rotops.engine.reconcile.ReviewedShop.codes;
import static dev.rotops.engine.reconcile.ReviewedShop.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the discovery policy of the governed shop may keep out of sight, and for how long. */
class HiddenEntryPointRulesTest {

    @TempDir
    Path root;

    private ReviewedShop shop;

    @BeforeEach
    void makeShop() {
        shop = new ReviewedShop(root);
    }

    @Test
    void suppressesByEntryPointAndByFileAndSaysHowMany() {
        shop.review("http GET /orders/*");
        shop.policy("""
                "suppressions": [
                  {"entryPoints": ["http POST /orders"], "reason": "not ours"},
                  {"filePatterns": ["src/main/java/shop/Refunds.java"], "reason": "not ours either"}]""");

        Reconciliation reconciliation = shop.reconcile(READ, PLACE, REFUND);

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(summary(reconciliation)).isEqualTo("1 of 1 discovered entry points reviewed · 2 suppressed");
    }

    @Test
    void ignoresByFileAndSaysHowMany() {
        shop.policy("\"ignorePatterns\": [\"**/Refunds.java\"]");

        assertThat(summary(shop.reconcile(READ, REFUND)))
                .isEqualTo("1 of 1 discovered entry points reviewed · 1 ignored");
    }

    @Test
    void confinesDiscoveryAndSaysHowManyItLeavesOut() {
        shop.policy("\"scopePatterns\": [\"**/Orders.java\"]");

        assertThat(summary(shop.reconcile(READ, REFUND)))
                .isEqualTo("1 of 1 discovered entry points reviewed · 1 ignored");
    }

    @Test
    void doesNotTakeAReviewedEntryPointOutOfTheDenominator() {
        shop.policy("\"suppressions\": [{\"entryPoints\": [\"http GET /orders/*\"], \"reason\": \"fewer is better\"}]");

        assertThat(summary(shop.reconcile(READ, REFUND))).isEqualTo("2 of 2 discovered entry points reviewed");
    }

    @Test
    void cannotHideEverything() {
        shop.policy("\"ignorePatterns\": [\"src/**\"]");

        Reconciliation reconciliation = shop.reconcile(READ, PLACE);

        assertThat(codes(reconciliation)).containsExactly(FindingCode.ENTRY_POINTS_HIDDEN);
        assertThat(summary(reconciliation)).isEqualTo("0 of 0 discovered entry points reviewed · 2 ignored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**", "http **", "http GET /**"})
    void cannotSuppressWhateverComes(String pattern) {
        shop.policy("\"suppressions\": [{\"entryPoints\": [\"" + pattern + "\"], \"reason\": \"quiet\"}]");

        assertThat(codes(shop.reconcile(READ))).containsExactly(FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
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
        shop.policy(members.replace('\'', '"'));

        assertThat(shop.reconcile(READ, PLACE, REFUND, CLOSE).findings())
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
        shop.policy("\"scopePatterns\": [\"nothing/**\"]");

        assertThat(codes(shop.reconcile(READ))).containsExactly(FindingCode.ENTRY_POINTS_HIDDEN);
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
        shop.policy(members.replace('\'', '"'));
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
        shop.module().write(generated.file(), "");

        assertThat(codes(shop.reconcile(READ, PLACE, REFUND, CLOSE, generated)))
                .doesNotContain(FindingCode.ENTRY_POINTS_HIDDEN, FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void givesAReasonOfMoreThanBlanks(String reason) {
        shop.policy("\"suppressions\": [{\"entryPoints\": [\"http POST /orders\"], \"reason\": \"" + reason
                + "\"}], \"deferrals\": [{\"candidate\": \"http POST /orders\", \"until\": \"" + today()
                + "\", \"reason\": \"" + reason + "\"}]");

        assertThat(shop.reconcile(READ, PLACE).findings())
                .filteredOn(finding -> finding.code() == FindingCode.REASON_MISSING)
                .extracting(finding -> finding.subject().ids())
                .containsExactly(Map.of("suppression", "http POST /orders"), Map.of("candidate", "http POST /orders"));
    }

    @Test
    void putsAReviewOffUntilTheEndOfItsDay() {
        shop.review("http GET /orders/*");
        shop.policy("\"deferrals\": [{\"candidate\": \"http POST /orders\", \"until\": \"" + today()
                + "\", \"reason\": \"next sprint\"}]");

        Reconciliation reconciliation = shop.reconcile(READ, PLACE);

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(summary(reconciliation)).isEqualTo("1 of 2 discovered entry points reviewed · 1 deferred");
    }

    @Test
    void defersTheVeryCandidateAndNothingThatItsLabelWouldMatchAsAPattern() {
        shop.review("http GET /orders/*");
        shop.policy("\"deferrals\": [{\"candidate\": \"http POST /**\", \"until\": \"" + today()
                + "\", \"reason\": \"later\"}]");

        assertThat(codes(shop.reconcile(READ, PLACE))).containsExactly(FindingCode.ENTRY_POINT_UNREVIEWED);
    }

    @Test
    void putsAReviewOffForAYearAtMost() {
        shop.review("http GET /orders/*");
        defer(today().plusYears(1));
        assertThat(shop.reconcile(READ, PLACE).findings()).isEmpty();

        defer(today().plusYears(1).plusDays(1));
        assertThat(shop.reconcile(READ, PLACE).findings())
                .extracting(Finding::code, Finding::level)
                .containsExactly(
                        tuple(FindingCode.ENTRY_POINT_UNREVIEWED, Level.ERROR),
                        tuple(FindingCode.DEFERRAL_TOO_LONG, Level.WARNING));

        defer(LocalDate.of(9999, 12, 31));
        assertThat(codes(shop.reconcile(READ, PLACE)))
                .containsExactly(FindingCode.ENTRY_POINT_UNREVIEWED, FindingCode.DEFERRAL_TOO_LONG);
    }

    private void defer(LocalDate until) {
        shop.policy("\"deferrals\": [{\"candidate\": \"http POST /orders\", \"until\": \"" + until
                + "\", \"reason\": \"later\"}]");
    }

    @Test
    void tellsOfWhatIsOver() {
        shop.review("http GET /orders/*");
        shop.policy("""
                "suppressions": [
                  {"entryPoints": ["http POST /orders"], "reason": "old", "expires": "2020-02-29"}],
                "deferrals": [
                  {"candidate": "http POST /orders/{id}/refund", "until": "2020-02-29", "reason": "later"}]""");

        assertThat(shop.reconcile(READ, PLACE, REFUND).findings())
                .extracting(
                        Finding::code,
                        Finding::level,
                        finding -> finding.subject().ids().values().iterator().next())
                .containsExactly(
                        tuple(FindingCode.ENTRY_POINT_UNREVIEWED, Level.ERROR, "http POST /orders"),
                        tuple(FindingCode.ENTRY_POINT_UNREVIEWED, Level.ERROR, "http POST /orders/{id}/refund"),
                        tuple(FindingCode.SUPPRESSION_EXPIRED, Level.WARNING, "http POST /orders"),
                        tuple(FindingCode.DEFERRAL_EXPIRED, Level.WARNING, "http POST /orders/{id}/refund"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void tellsOfWhatItsRulesLeaveOut() {
        Reconciliation reconciliation = shop.reconcile(policy -> withoutRules(List.of(READ), PLACE));

        assertThat(reconciliation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.code()).isEqualTo(FindingCode.ENTRY_POINTS_RULED_OUT);
            assertThat(finding.message())
                    .isEqualTo(
                            "The rules of the project leave POST /orders out, which RotOps would discover by its own.");
        });
        assertThat(summary(reconciliation)).isEqualTo("1 of 1 discovered entry points reviewed · 1 ruled out");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'suppressions': [{'entryPoints': ['http POST /orders'], 'reason': 'not ours'}]",
                "'suppressions': [{'filePatterns': ['src/main/java/shop/Orders.java'], 'reason': 'not ours'}]",
                "'ignorePatterns': ['src/main/java/shop/Orders.java']"
            })
    void mayRuleOutWhatItNamesAsWell(String members) {
        shop.policy(members.replace('\'', '"'));

        assertThat(shop.reconcile(policy -> withoutRules(List.of(REFUND), PLACE))
                        .findings())
                .isEmpty();
    }

    @Test
    void cannotRuleOutMostOfAKind() {
        Reconciliation reconciliation = shop.reconcile(policy -> withoutRules(List.of(CLOSE), READ, PLACE, REFUND));

        assertThat(reconciliation.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINTS_HIDDEN)
                .extracting(Finding::level, Finding::message)
                .containsExactly(tuple(
                        Level.ERROR,
                        "The discovery policy hides 3 of the 3 discovered http entry points without naming them"
                                + " (entryPointRules), so that new ones would not be noticed."));
    }

    @Test
    void mayRuleOutMostOfAKindByNames() {
        shop.policy("\"suppressions\": [{\"entryPoints\": [\"http GET /orders/{id}\", \"http POST /orders\","
                + " \"http POST /orders/{id}/refund\"], \"reason\": \"a client's annotations\"}]");

        assertThat(shop.reconcile(policy -> withoutRules(List.of(CLOSE), READ, PLACE, REFUND))
                        .findings())
                .isEmpty();
    }

    @Test
    void cannotRuleOutEverything() {
        Reconciliation reconciliation = shop.reconcile(policy -> withoutRules(List.of(), READ));

        assertThat(codes(reconciliation))
                .containsExactly(FindingCode.ENTRY_POINTS_RULED_OUT, FindingCode.ENTRY_POINTS_HIDDEN);
        assertThat(summary(reconciliation)).isEqualTo("0 of 0 discovered entry points reviewed · 1 ruled out");
    }

    private static EntryPoints withoutRules(List<EntryPoint> left, EntryPoint... ruledOut) {
        EntryPoints compiled = ShopEntryPoints.compiled(left.toArray(EntryPoint[]::new));
        return compiled.without(ShopEntryPoints.compiled(ruledOut));
    }
}
