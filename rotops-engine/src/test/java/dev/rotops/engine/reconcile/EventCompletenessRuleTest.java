package dev.rotops.engine.reconcile;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static dev.rotops.engine.fixtures.ShopEntryPoints.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The governed shop has a behavior in each of Orders.java, Refunds.java and NightClose.java. */
class EventCompletenessRuleTest {

    @TempDir
    Path root;

    private ReviewedShop shop;

    @BeforeEach
    void makeShop() {
        shop = new ReviewedShop(root);
    }

    @Test
    void aBehaviorOfItsOwnForEachEventIsEnough() {
        assertThat(shop.reconcile(READ, REFUND, CLOSE).findings()).isEmpty();
    }

    @Test
    void aRouteThatWasOnlyTypedIntoAReviewedSourceIsNoticed() {
        shop.review("http GET /orders/*", "http POST /orders", "http POST /orders/*/refund");

        assertThat(shop.reconcile(READ, PLACE, REFUND, CLOSE).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.WARNING);
                    assertThat(finding.code()).isEqualTo(FindingCode.EVENTS_WITHOUT_BEHAVIOR);
                    assertThat(finding.subject().ids())
                            .isEqualTo(Map.of("source", "orders", "actual", "3", "maximum", "2"));
                    assertThat(finding.message())
                            .isEqualTo("Of the 3 events of the inventory source, 1 has no behavior of its own: GET"
                                    + " /orders/{id}.");
                    assertThat(finding.location().file()).isEqualTo(ReviewedShop.INVENTORY);
                });
    }

    @Test
    void aBehaviorThatOnlyTracesTheSourceIsThatOfNoEvent() {
        shop.module()
                .replace(
                        "testops/runtime-control-plane.json",
                        "\"event\": \"Midnight.\",",
                        "\"event\": \"Midnight.\", \"inventorySourceIds\": [\"night\", \"orders\"],");

        assertThat(shop.reconcile(READ, PLACE, REFUND, CLOSE).findings())
                .extracting(Finding::code, finding -> finding.subject().get("source"))
                .contains(tuple(FindingCode.EVENTS_WITHOUT_BEHAVIOR, Optional.of("orders")));
    }

    @Test
    void aBehaviorOfSeveralFilesIsThatOfTheEventThatHasNoOther() {
        shop.module()
                .replace(
                        "testops/runtime-control-plane.json",
                        "[\"src/main/java/shop/Refunds.java\"],\n      \"event\"",
                        "[\"src/main/java/shop/{Refunds,Orders}.java\"],\n      \"event\"");
        EntryPoint again = http("POST /orders/{id}/refund/again", "Refunds", "again", 99);

        assertThat(shop.reconcile(PLACE, REFUND).findings()).isEmpty();
        assertThat(shop.reconcile(READ, PLACE).findings()).isEmpty();
        assertThat(shop.reconcile(READ, PLACE, again).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.EVENTS_WITHOUT_BEHAVIOR);
    }

    @Test
    void aBehaviorGoesToTheEventThatHasNoOtherThoughAnotherCameFirst() {
        shop.module()
                .replace(
                        "testops/runtime-control-plane.json",
                        "[\"src/main/java/shop/Orders.java\"],\n      \"event\"",
                        "[\"src/main/java/shop/{Orders,Refunds}.java\"],\n      \"event\"")
                .replace(
                        "testops/runtime-control-plane.json",
                        "[\"src/main/java/shop/Refunds.java\"],\n      \"event\"",
                        "[\"src/main/java/shop/Orders.java\"],\n      \"event\"");

        assertThat(shop.reconcile(PLACE, REFUND).findings()).isEmpty();
    }

    @Test
    void whatIsAllowedIsCounted() {
        quality("'defaultInventorySourceRule': {'maxEntryPointsPerBehavior': 99}");

        Reconciliation reconciliation = shop.reconcile(READ, PLACE, REFUND, CLOSE);

        assertThat(reconciliation.findings()).isEmpty();
        assertThat(ReviewedShop.summary(reconciliation))
                .isEqualTo("4 of 4 discovered entry points reviewed · 1 without a behavior of their own");
    }

    @Test
    void pathsToOneMethodAreOneEvent() {
        EntryPoint other = http("GET /order/{id}", "Orders", "read", 57);

        assertThat(shop.reconcile(READ, other, REFUND).findings()).isEmpty();
    }

    @Test
    void onlyWhatTheRuntimeCallsIsAnEvent() {
        EntryPoint store = new EntryPoint(
                EntryPointKind.PERSISTENCE, "shop.Orders", "*", "", "", PLACE.file(), 3, Confidence.HIGH, "", "");

        assertThat(shop.reconcile(READ, REFUND, store).findings()).isEmpty();
    }

    @Test
    void whatNobodyReviewedIsReportedAsThatAlone() {
        shop.review("http GET /orders/*", "http POST /orders/*/refund");

        assertThat(shop.reconcile(READ, PLACE, REFUND).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ENTRY_POINT_UNREVIEWED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'defaultInventorySourceRule': {'maxEntryPointsPerBehavior': 1}; ERROR",
                "'defaultInventorySourceRule': {'maxEntryPointsPerBehavior': 1, 'level': 'warning'}; WARNING",
                "'defaultInventorySourceRule': {'maxExpandedFiles': 9, 'level': 'error'}; WARNING",
                "'inventorySourcePolicies': [{'inventorySourceId': 'orders', 'maxEntryPointsPerBehavior': 1}]; ERROR",
                "'surfacePolicies': [{'surfaceId': 'orders', 'inventorySourceRule': {'maxEntryPointsPerBehavior': 1}}]; ERROR"
            })
    void theQualityPolicySaysHowGraveItIs(String members, Level level) {
        quality(members);

        assertThat(shop.reconcile(READ, PLACE, REFUND).findings())
                .extracting(Finding::code, Finding::level)
                .containsExactly(tuple(FindingCode.EVENTS_WITHOUT_BEHAVIOR, level));
    }

    @Test
    void theQualityPolicyAllowsMoreForOneSource() {
        quality("'defaultInventorySourceRule': {'maxEntryPointsPerBehavior': 1}, 'inventorySourcePolicies':"
                + " [{'inventorySourceId': 'orders', 'maxEntryPointsPerBehavior': 2}]");

        assertThat(shop.reconcile(READ, PLACE, REFUND, CLOSE).findings()).isEmpty();
    }

    private void quality(String members) {
        shop.module()
                .write(
                        "testops/runtime-quality-policy.json",
                        ("{'version': '1.0.0', 'principle': 'behavior-first', " + members + "}").replace('\'', '"'));
    }
}
