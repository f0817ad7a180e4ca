package dev.rotops.report.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that names its entry points leaves those to come unreviewed. */
class NamedEntryPointsTest extends WithBranchedShop {

    private static final String NAMES = "\"http POST /orders\", \"http GET /orders/**\"";
    private static final String LIST = "\"entryPoints\": [" + NAMES + "],";

    @BeforeEach
    void nameThem() throws IOException {
        module.replace(INVENTORY, "\"events\": [\"Someone places", LIST + "\n      \"events\": [\"Someone places");
        repository.commit("name them").git("branch", "--force", "main");
    }

    @Test
    @RuntimeBehavior(value = "narrowing.diff", outcomes = "failure", evidence = "terminal_output")
    void areSeenToBeGone() throws Exception {
        module.replace(INVENTORY, LIST, "");

        assertThat(narrowings())
                .containsExactly(INVENTORY + ":6:5  source-weakened orders  It no longer names its entry points, so"
                        + " whatever its files get is reviewed.");
    }

    @Test
    void areSeenToBeGoneFromASourceWithAnotherId() throws Exception {
        module.replace(INVENTORY, LIST, "").replace(INVENTORY, "\"id\": \"orders\"", "\"id\": \"sales\"");

        assertThat(narrowings())
                .singleElement()
                .asString()
                .contains("  source-weakened sales  It no longer names its entry points");
    }

    @Test
    void areSeenToBeOfNoUseBesideASourceThatNamesNone() throws Exception {
        module.replace(INVENTORY, "NightClose.java\"]", "NightClose.java\", \"src/main/java/shop/Orders.java\"]");

        assertThat(narrowings())
                .singleElement()
                .asString()
                .endsWith(
                        "  source-weakened night  It takes src/main/java/shop/Orders.java, of which the entry points were"
                                + " named, and names none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http POST /*", "http shop.Orders#*", "persistence shop.*#*"})
    void areSeenToBeReplacedByAWildcard(String wildcard) throws Exception {
        module.replace(INVENTORY, "http POST /orders", wildcard);

        assertThat(narrowings())
                .singleElement()
                .asString()
                .endsWith("  source-weakened orders  Among its entry points, " + wildcard
                        + " takes what the list did not.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"http GET /orders/**\"",
                NAMES + ", \"http POST /orders/{id}/refund\"",
                NAMES + ", \"persistence shop.Orders#*\""
            })
    void mayBeFewerOrMore(String names) throws Exception {
        module.replace(INVENTORY, NAMES, names);

        assertThat(narrowings()).isEmpty();
    }

    @Test
    void mayBeAPatternOfAnotherSourceThatWasThereBefore() throws Exception {
        module.replace(
                INVENTORY,
                "\"events\": [\"Midnight.\"]",
                "\"entryPoints\": [\"http GET /orders/**\"], \"events\": [\"Midnight.\"]");

        assertThat(narrowings()).isEmpty();
    }
}
