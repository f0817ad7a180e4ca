package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what a behavior no longer implements, no minimum applies to it any more. */
class InventoryTiesTest extends WithBranchedShop {

    private static final String BOTH =
            "\"inventorySourceIds\": [\"orders\", \"night\"], \"inventoryBehaviorIds\": [\"orders.event-2\", \"night.event-1\"]";
    private static final String ORDERS =
            "\"inventorySourceIds\": [\"orders\"], \"inventoryBehaviorIds\": [\"orders.event-2\"]";

    @BeforeEach
    void tieRefundsToTheNight() throws Exception {
        module.replace(PLANE, "\"outcomes\": [\"the refund", BOTH + ",\n      \"outcomes\": [\"the refund");
        repository.commit("refunds happen at night").git("branch", "--force", "main");
    }

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void areSeenWhereTheyAreGone() throws Exception {
        module.replace(PLANE, BOTH, ORDERS);

        assertThat(narrowings())
                .singleElement()
                .asString()
                .endsWith("  behavior-weakened orders.refund  It no longer implements source night; behavior"
                        + " night.event-1 of the inventory.");
    }

    @Test
    void areSeenUnderAnotherName() throws Exception {
        module.replace(PLANE, BOTH, ORDERS).replace(PLANE, "\"id\": \"orders.refund\"", "\"id\": \"orders.payback\"");

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("  behavior-weakened orders.payback  It no longer");
    }

    @Test
    void areKeptWhereASourceIsRenamed() throws Exception {
        module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"nightly\"")
                .replace(SURFACES, "[\"night\"]", "[\"nightly\"]")
                .replace(PLANE, BOTH, BOTH.replace("\"night", "\"nightly"));

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void areKeptWhereTheyFollowFromFilesAndEvent() throws Exception {
        module.replace(PLANE, "\"outcomes\": [\"the day", """
                "inventorySourceIds": ["night"], "inventoryBehaviorIds": ["night.event-1"],
                      "outcomes": ["the day""");
        repository.commit("night.close names them").git("branch", "--force", "main");
        module.replace(
                PLANE, "\"inventorySourceIds\": [\"night\"], \"inventoryBehaviorIds\": [\"night.event-1\"],", "");

        assertThat(narrowings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"contract, 0", "simulated, 1"})
    void mayGoToABehaviorThatIsProvenAsStrongly(String fidelity, int narrowings) throws Exception {
        module.replace(PLANE, BOTH, ORDERS).replace(PLANE, "  \"behaviors\": [", """
                  "behaviors": [
                    {"id": "night.refund", "surface": "night", "sourcePatterns": ["src/main/java/shop/NightClose.java"],
                     "event": "Refunds.", "outcomes": ["success"], "evidence": ["response"], "fidelity": "%s",
                     "inventorySourceIds": ["night"], "inventoryBehaviorIds": ["night.event-1"]},
                """.formatted(fidelity));

        assertThat(narrowings()).hasSize(narrowings);
    }
}
