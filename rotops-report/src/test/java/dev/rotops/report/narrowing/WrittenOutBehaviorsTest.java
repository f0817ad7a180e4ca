package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Test;

/** As soon as the inventory writes one behavior out, only those count that it writes out. */
class WrittenOutBehaviorsTest extends WithBranchedShop {

    private static final String PLACE = """
            {"id": "orders.one", "sourceId": "orders", "event": "Someone places an order.", "expectedEvidence": ["response"]}""";
    private static final String REFUND = """
            {"id": "orders.two", "sourceId": "orders", "event": "Someone asks for a refund.", "expectedEvidence": ["response"]}""";
    private static final String CLOSE = """
            {"id": "night.one", "sourceId": "night", "event": "Midnight.", "expectedOutcomeClasses": ["success"],
             "minimumFidelity": "real-dependency"}""";

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void areFewerThanTheEventsThatStoodForThem() throws Exception {
        writeOut(PLACE);

        assertThat(narrowings())
                .containsExactly(
                        INVENTORY
                                + "  behavior-removed orders.event-2  The inventory writes behaviors out now, and none is"
                                + " \"Someone asks for a refund.\" of the source orders, of which files are still there.",
                        INVENTORY
                                + "  behavior-removed night.event-1  The inventory writes behaviors out now, and none is"
                                + " \"Midnight.\" of the source night, of which files are still there.");
    }

    @Test
    void areThoseEventsUnderIdsOfTheirOwn() throws Exception {
        writeOut(REFUND, PLACE, CLOSE);

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void areExpectedToShowWhatTheSourceExpected() throws Exception {
        writeOut(PLACE, REFUND.replace(", \"expectedEvidence\": [\"response\"]", ""), CLOSE);

        assertThat(narrowings())
                .singleElement()
                .asString()
                .endsWith("behavior-weakened orders.two  The inventory no longer expects of it evidence response.");
    }

    @Test
    void areKnownInASourceThatIsRenamed() throws Exception {
        writeOut(PLACE, REFUND, CLOSE.replace("\"sourceId\": \"night\"", "\"sourceId\": \"nightly\""));
        module.replace(INVENTORY, "\"id\": \"night\"", "\"id\": \"nightly\"")
                .replace(SURFACES, "[\"night\"]", "[\"nightly\"]");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void areNoneWhereTheirFilesAreGone() throws Exception {
        writeOut(PLACE, REFUND);
        module.delete("src/main/java/shop/NightClose.java");

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void areNotHeldAgainstWhatNobodyHadReviewed() throws Exception {
        module.replace(INVENTORY, "\"Midnight.\"", "\"…\"");
        repository.commit("not reviewed").git("branch", "--force", "main");
        writeOut(PLACE, REFUND, CLOSE);

        assertThat(narrowings()).isEmpty();
    }

    private void writeOut(String... behaviors) {
        module.replace(
                INVENTORY,
                "\"sources\": [",
                "\"behaviors\": [" + String.join(", ", behaviors) + "],\n  \"sources\": [");
    }
}
