package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;
import static dev.rotops.report.review.ReviewedShop.INVENTORY;
import static dev.rotops.report.review.ReviewedShop.LISTING;
import static dev.rotops.report.review.ReviewedShop.METRICS;
import static dev.rotops.report.review.ReviewedShop.PLANE;
import static dev.rotops.report.review.ReviewedShop.POLICY;
import static dev.rotops.report.review.ReviewedShop.SURFACES;
import static dev.rotops.report.review.ReviewedShop.elsewhere;
import static dev.rotops.report.review.ReviewedShop.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.report.document.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Candidates that reviewers take into the model. */
class AcceptanceTest extends WithReviewedShop {

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void putsAnEntryPointIntoTheSourceThatItFits() throws Exception {
        Map<String, String> before = shop.artifacts();

        Report report = shop.accept("http POST /orders/{id}/refund");

        assertThat(report.lines())
                .containsExactly(
                        "testops/runtime-control-plane.json  +1 behavior orders.refunds-refund (missing: needs an"
                                + " owner test)",
                        "testops/runtime-inventory.json      +1 entry point (orders)");
        assertThat(shop.difference(before, INVENTORY))
                .containsExactly(
                        "-       \"entryPoints\": [\"http GET /orders/*\", \"http POST /orders\"],",
                        "-       \"events\": [\"Someone places an order.\", \"Someone asks for a refund.\"],",
                        "+       \"entryPoints\": [\"http GET /orders/*\", \"http POST /orders\","
                                + " \"http POST /orders/{id}/refund\"],",
                        "+       \"events\": [\"Someone places an order.\", \"Someone asks for a refund.\","
                                + " \"POST /orders/{id}/refund is requested\"],");
        assertThat(shop.difference(before, SURFACES)).isEmpty();
        assertThat(shop.difference(before, PLANE))
                .containsExactlyElementsOf("""
                +     },
                +     {
                +       "id": "orders.refunds-refund",
                +       "surface": "orders",
                +       "sourcePatterns": ["src/main/java/shop/Refunds.java"],
                +       "inventorySourceIds": ["orders"],
                +       "event": "POST /orders/{id}/refund is requested",
                +       "outcomes": ["success", "validation error", "failure"],
                +       "outcomeClasses": ["success", "validation_error", "failure"],
                +       "evidence": ["response"],
                +       "fidelity": "simulated"
                """.lines().toList());
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "success", evidence = "file_write")
    void namesARouteByItsPathWhereAConstructorRegistersIt() throws Exception {
        shop.finds(ReviewedShop.elsewhere("ANY /internal/metrics", "Metrics", "<init>"));

        Report report = shop.acceptInto("orders", "http ANY /internal/metrics");

        assertThat(report.lines()).anyMatch(line -> line.contains("+1 behavior orders.internal-metrics (missing"));
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "success", evidence = "file_write")
    void namesAHandlerByItsClassWhereAConstructorIsOne() throws Exception {
        shop.finds(ShopEntryPoints.of(EntryPointKind.MESSAGING, "CreateCompany", "Refunds", "<init>", 12));

        Report report = shop.acceptInto("orders", "messaging shop.Refunds#<init>");

        assertThat(report.lines()).anyMatch(line -> line.contains("+1 behavior orders.refunds (missing"));
    }

    @Test
    void leavesNothingToSayButThatNoTestOwnsTheBehavior() throws Exception {
        shop.accept("http POST /orders/{id}/refund");

        assertThat(shop.codesOfOthers())
                .containsExactlyInAnyOrder(
                        FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
    }

    @Test
    void makesASourceWhereNoneFits() throws Exception {
        Map<String, String> before = shop.artifacts();

        Report report = shop.acceptInto("orders", "http GET /internal/metrics");

        assertThat(report.lines())
                .containsExactly(
                        "testops/runtime-control-plane.json  +1 file of the surface orders",
                        "                                    +1 behavior orders.read (missing: needs an owner test)",
                        "testops/runtime-inventory.json      +1 source orders.http with 1 entry point",
                        "testops/runtime-surfaces.json       +1 source orders.http (orders)");
        assertThat(shop.difference(before, SURFACES))
                .containsExactly(
                        "-     {\"id\": \"orders\", \"description\": \"Orders.\", \"inventorySourceIds\": [\"orders\"]},",
                        "+     {\"id\": \"orders\", \"description\": \"Orders.\", \"inventorySourceIds\": [\"orders\","
                                + " \"orders.http\"]},");
        assertThat(shop.difference(before, INVENTORY)).hasSize(9);
        assertThat(shop.codesOfOthers())
                .containsOnly(FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
    }

    @Test
    void fillsTheSameSourceOnceItIsThere() throws Exception {
        shop.finds(READ, METRICS, elsewhere("GET /internal/health", "Health", "up"));
        module.write("src/main/java/ops/Health.java", "");

        Report report = shop.acceptInto("orders", "http GET /internal/metrics", "http GET /internal/health");

        assertThat(report.lines())
                .contains(
                        "testops/runtime-inventory.json      +1 source orders.http with 1 entry point",
                        "                                    +1 entry point (orders.http)");
    }

    @Test
    void writesTheBehaviorOutWhereTheInventoryDoes() throws Exception {
        AuditedModule.shop(root);
        module.write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\"}")
                .replace(INVENTORY, "\"events\": [\"Someone places", """
                        "entryPoints": ["http GET /orders/*"], "events": ["Someone places""");
        shop.finds(READ, PLACE);

        shop.accept("http POST /orders");

        assertThat(module.read(INVENTORY))
                .contains("{\"id\": \"orders.orders-place\", \"sourceId\": \"orders\", \"event\": \"POST /orders is"
                        + " requested\"}");
        assertThat(module.read(PLANE)).contains("\"inventoryBehaviorIds\": [\"orders.orders-place\"]");
        assertThat(shop.codesOfOthers())
                .containsOnly(FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
    }

    @Test
    void takesSeveralAtOnceAndALabelWithACommaAsOne() throws Exception {
        EntryPoint odd = ShopEntryPoints.http("GET /codes/{code:[a-z]{2,3}}", "Orders", "code", 70);
        shop.finds(READ, PLACE, REFUND, odd);

        shop.accept("http GET /codes/{code:[a-z]{2,3}}", "http POST /orders/{id}/refund");

        assertThat(module.read(INVENTORY))
                .contains("\"http GET /codes/{code:[a-z]{2,3}}\", \"http POST /orders/{id}/refund\"]");
        assertThat(shop.findings()).extracting(Finding::code).doesNotContain(FindingCode.ENTRY_POINT_UNREVIEWED);
    }

    @Test
    void acceptsARequestForEverythingWithoutReviewingEverything() throws Exception {
        shop.finds(READ, PLACE, REFUND, ShopEntryPoints.http("POST /**", "Orders", "fallback", 80));

        shop.accept("http POST /**");

        assertThat(module.read(INVENTORY)).contains("\"http POST /\\\\*\\\\*\"");
        assertThat(shop.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                .hasSize(1);
    }

    @Test
    void takesWhatWasPutOffOutOfTheDeferrals() throws Exception {
        shop.operation().defer(List.of("http POST /orders/{id}/refund"), tomorrow(), "next week", LISTING);

        shop.accept("http POST /orders/{id}/refund");

        assertThat(module.read(POLICY)).contains("\"deferrals\": []");
    }

    @Test
    void acceptsAFileOfAnotherLanguage() throws Exception {
        module.write("web/jobs/cleanup.ts", "");

        shop.acceptInto("night", "web/jobs/cleanup.ts");

        assertThat(module.read(INVENTORY)).contains("\"web/jobs/cleanup.ts\"]");
        assertThat(shop.codesOfOthers())
                .doesNotContain(FindingCode.DISCOVERED_FILE_UNREVIEWED)
                .containsOnly(FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "validation_error", evidence = "terminal_output")
    void asksForTheSurfaceThatNothingSuggests() {
        assertThatThrownBy(() -> shop.accept("http GET /internal/metrics"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("http GET /internal/metrics belongs to no surface that suggests itself")
                .extracting(refused -> refused instanceof RefusedException exception ? exception.remedy() : "")
                .isEqualTo("name one of its surfaces: --surface orders|night");
        assertThat(shop.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                .filteredOn(finding -> finding.remedy().contains("--surface"))
                .singleElement()
                .extracting(Finding::remedy)
                .asString()
                .startsWith("Accept it: rotops review --accept 'http GET /internal/metrics' --surface orders|night,");
        assertThatThrownBy(() -> shop.acceptInto("ordres", "http GET /internal/metrics"))
                .hasMessage("the control plane has no surface ordres");
    }

    @ParameterizedTest
    @CsvSource({
        "http GET /orders/{id}, http GET /orders/{id}",
        "http GET /nowhere, http GET /nowhere",
        "99, 99",
        "'', ''",
        "'http POST /orders/{id}/refund,x', x"
    })
    void refusesWhatDoesNotWaitForItsReview(String name, String unknown) throws Exception {
        shop.list();
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> shop.accept(name))
                .isInstanceOf(RefusedException.class)
                .hasMessage("nothing that waits for its review is called " + unknown);
        assertThat(shop.artifacts()).isEqualTo(before);
    }
}
