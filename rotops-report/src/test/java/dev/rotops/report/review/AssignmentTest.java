package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.report.review.ReviewedShop.INVENTORY;
import static dev.rotops.report.review.ReviewedShop.PLANE;
import static dev.rotops.report.review.ReviewedShop.SURFACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.document.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Candidates that reviewers give to a behavior that is there. */
class AssignmentTest extends WithReviewedShop {

    private static final String REFUND = "http POST /orders/{id}/refund";
    private static final String METRICS = "http GET /internal/metrics";

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void putsAnEntryPointBesideTheOnesThatTheBehaviorHas() throws Exception {
        Map<String, String> before = shop.artifacts();

        Report report = shop.acceptFor("orders.refund", REFUND);

        assertThat(report.lines())
                .containsExactly(
                        "testops/runtime-control-plane.json  behavior orders.refund takes " + REFUND,
                        "testops/runtime-inventory.json      +1 entry point (orders)");
        assertThat(shop.difference(before, INVENTORY))
                .containsExactly(
                        "-       \"entryPoints\": [\"http GET /orders/*\", \"http POST /orders\"],",
                        "+       \"entryPoints\": [\"http GET /orders/*\", \"http POST /orders\", \"" + REFUND
                                + "\"],");
        assertThat(shop.difference(before, PLANE)).isEmpty();
        assertThat(shop.codesOfOthers()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "success", evidence = "file_write")
    void makesASourceThatSaysWhatTheBehaviorSays() throws Exception {
        Map<String, String> before = shop.artifacts();

        shop.acceptFor("orders.refund", METRICS);

        assertThat(module.read(INVENTORY))
                .containsSubsequence("\"id\": \"orders.http\"", "\"Someone asks for a refund.\"");
        assertThat(shop.difference(before, SURFACES)).hasSize(2);
        assertThat(shop.difference(before, PLANE))
                .contains("+       \"sourcePatterns\": [\"src/main/java/shop/Refunds.java\","
                        + " \"src/main/java/ops/Metrics.java\"],");
        assertThat(shop.codesOfOthers()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "success", evidence = "file_write")
    void fillsInWhatOnlyHoldsThePlaceOfWords() throws Exception {
        module.replace(
                PLANE,
                "\"src/main/java/shop/Refunds.java\"],\n      \"event\": \"Someone asks for a refund.\"",
                "\"src/main/java/…\"],\n      \"event\": \"…\"");
        Map<String, String> before = shop.artifacts();

        shop.acceptFor("orders.refund", REFUND);

        assertThat(shop.difference(before, PLANE))
                .containsExactly(
                        "-       \"sourcePatterns\": [\"src/main/java/…\"],",
                        "-       \"event\": \"…\",",
                        "+       \"sourcePatterns\": [\"src/main/java/shop/Refunds.java\"],",
                        "+       \"event\": \"POST /orders/{id}/refund is requested\",");
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "success", evidence = "file_write")
    void addsABehaviorToAnInventoryThatListsThem() throws Exception {
        module.replace(
                INVENTORY,
                "\"sources\": [",
                "\"behaviors\": [{\"id\": \"orders.refund\", \"sourceId\": \"orders\","
                        + " \"event\": \"Someone asks for a refund.\"}],\n  \"sources\": [");
        module.replace(
                PLANE,
                "\"event\": \"Someone asks for a refund.\"",
                "\"inventoryBehaviorIds\": [\"orders.refund\"],\n      \"event\": \"Someone asks for a refund.\"");

        shop.acceptFor("orders.refund", REFUND, METRICS);

        assertThat(module.read(INVENTORY))
                .containsOnlyOnce("\"sourceId\": \"orders\"")
                .containsSubsequence("\"id\": \"orders.refund-2\"", "\"sourceId\": \"orders.http\"");
        assertThat(module.read(PLANE)).contains("\"inventoryBehaviorIds\": [\"orders.refund\", \"orders.refund-2\"]");
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "validation_error", evidence = "terminal_output")
    void knowsTheBehavior() {
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> shop.acceptFor("orders.refnud", REFUND))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused).hasMessage("the control plane has no behavior orders.refnud");
                    assertThat(refused.remedy()).isEqualTo("did you mean orders.refund?");
                });
        assertThat(shop.artifacts()).isEqualTo(before);
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "validation_error", evidence = "terminal_output")
    void leavesABehaviorAloneThatWasProposed() {
        module.replace(INVENTORY, "\"Someone places", "\"… Someone places");
        module.replace(
                INVENTORY,
                "\"sources\": [",
                "\"behaviors\": [{\"id\": \"orders.place\", \"sourceId\": \"orders\","
                        + " \"event\": \"POST /orders is requested\"}],\n  \"sources\": [");
        module.replace(
                PLANE,
                "\"event\": \"Someone places an order.\"",
                "\"inventoryBehaviorIds\": [\"orders.place\"],\n      \"event\": \"Someone places an order.\"");
        shop.finds(READ, PLACE);
        Map<String, String> before = shop.artifacts();

        assertThatThrownBy(() -> shop.acceptFor("orders.refund", "http POST /orders"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("http POST /orders was proposed with a behavior of its own");
        assertThat(shop.artifacts()).isEqualTo(before);
    }
}
