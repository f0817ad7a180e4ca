package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.report.review.ReviewedShop.INVENTORY;
import static dev.rotops.report.review.ReviewedShop.PLANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.document.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proposals of the inventory that reviewers accept, with whatever people have made of their behaviors meanwhile. */
class AcceptedProposalTest extends WithReviewedShop {

    @Test
    void takesTheMarkFromAProposalThatIsAcceptedAsAWhole() throws Exception {
        module.replace(INVENTORY, "\"Midnight.\"", "\"… Midnight.\"");
        Map<String, String> before = shop.artifacts();

        Report report = shop.accept("night");

        assertThat(report.lines())
                .containsExactly("testops/runtime-inventory.json      +1 reviewed entry point (night)");
        assertThat(shop.difference(before, INVENTORY))
                .containsExactly("-       \"events\": [\"… Midnight.\"],", "+       \"events\": [\"Midnight.\"],");
    }

    @ParameterizedTest
    @CsvSource({"' … Midnight.', Midnight.", "…Midnight., Midnight."})
    void takesTheMarkInWhateverFormItStands(String event, String accepted) throws Exception {
        module.replace(INVENTORY, "\"Midnight.\"", "\"" + event + "\"");

        shop.accept("night");

        assertThat(module.read(INVENTORY)).contains("\"events\": [\"" + accepted + "\"],");
    }

    @Test
    void takesTheMarkFromAProposalThatIsAcceptedIntoItsOwnSurface() throws Exception {
        module.replace(INVENTORY, "\"Midnight.\"", "\"… Midnight.\"");

        Report report = shop.acceptInto("night", "night");

        assertThat(report.lines())
                .containsExactly("testops/runtime-inventory.json      +1 reviewed entry point (night)");
    }

    @Test
    void takesOneOfSeveralOutOfAProposal() throws Exception {
        module.replace(INVENTORY, "\"Someone places", "\"… Someone places");
        shop.finds(READ, PLACE);

        shop.acceptInto("orders", "http POST /orders");

        assertThat(module.read(INVENTORY))
                .contains("\"entryPoints\": [\"http GET /orders/*\"],", "\"id\": \"orders.http\"");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void takesTheBehaviorThatWasProposedForItWithItAsItStands() throws Exception {
        propose("POST /orders is requested", "\"sold out\"");
        String before = module.read(PLANE);

        Report report = shop.acceptInto("orders", "http POST /orders");

        assertThat(report.lines())
                .anyMatch(line -> line.endsWith("behavior orders.orders-place stays as it is (orders.http)"));
        assertThat(module.read(INVENTORY))
                .doesNotContain("… POST /orders is requested")
                .contains("… Someone places")
                .contains("{\"id\": \"orders.orders-place\", \"sourceId\": \"orders.http\", \"event\":");
        assertThat(module.read(PLANE))
                .isEqualTo(before.replace(proposed("orders", "\"sold out\""), proposed("orders.http", "\"sold out\"")));
    }

    @Test
    void takesTheBehaviorWithItAlsoWhereItsEventWasReworded() throws Exception {
        propose("An order comes in.", "\"sold out\"");

        shop.acceptInto("orders", "http POST /orders");

        assertThat(module.read(INVENTORY))
                .doesNotContain("… POST /orders is requested")
                .contains("\"sourceId\": \"orders.http\", \"event\": \"An order comes in.\"");
        assertThat(module.read(PLANE)).containsOnlyOnce("\"orders.http\"").contains("\"sold out\"");
    }

    @Test
    void movesTheBehaviorToTheSurfaceThatItIsAcceptedInto() throws Exception {
        propose("POST /orders is requested", "\"sold out\"");

        shop.acceptInto("night", "http POST /orders");

        assertThat(module.read(PLANE))
                .contains("{\"id\": \"orders.orders-place\", \"surface\": \"night\"")
                .contains("\"inventorySourceIds\": [\"night.http\"]");
    }

    @Test
    void draftsABehaviorWhereSomebodyHasTakenTheProposedOneAway() throws Exception {
        propose("POST /orders is requested", "\"sold out\"");
        module.replace(PLANE, "\"inventoryBehaviorIds\": [\"orders.orders-place\"], ", "");

        Report report = shop.acceptInto("orders", "http POST /orders");

        assertThat(report.lines()).anyMatch(line -> line.contains("+1 behavior orders."));
        assertThat(module.read(INVENTORY)).doesNotContain("orders.orders-place");
    }

    /** Makes the source of the orders a proposal of two requests, of which one has a behavior that somebody has edited. */
    private void propose(String event, String outcomes) {
        module.replace(INVENTORY, "\"Someone places", "\"… POST /orders is requested\", \"… Someone places");
        module.replace(
                INVENTORY,
                "\"sources\": [",
                "\"behaviors\": [{\"id\": \"orders.orders-place\", \"sourceId\": \"orders\", \"event\": \"" + event
                        + "\"}],\n  \"sources\": [");
        module.replace(PLANE, "\"behaviors\": [", "\"behaviors\": [\n    " + proposed("orders", outcomes));
        shop.finds(READ, PLACE);
    }

    private static String proposed(String source, String outcomes) {
        return "{\"id\": \"orders.orders-place\", \"surface\": \"orders\", \"sourcePatterns\":"
                + " [\"src/main/java/shop/Orders.java\"], \"inventorySourceIds\": [\"" + source + "\"],"
                + " \"inventoryBehaviorIds\": [\"orders.orders-place\"], \"event\": \"POST /orders is requested\","
                + " \"outcomes\": [" + outcomes + "], \"evidence\": [\"response\"], \"fidelity\": \"isolated\"},";
    }
}
