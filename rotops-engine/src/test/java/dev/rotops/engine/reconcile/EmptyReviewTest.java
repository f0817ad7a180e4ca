package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that fulfil every shape, and in which nobody has reviewed or tested anything. */
class EmptyReviewTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String INVENTORY = "testops/runtime-inventory.json";

    @TempDir
    Path root;

    private List<String> findings() {
        return new Reconciler(true)
                        .reconcile(new ArtifactFiles(root, Map.of()), CompiledTests.NONE, EntryPointScan.NONE)
                        .findings()
                        .stream()
                        .map(finding -> finding.code().word() + " "
                                + finding.subject().ids() + " "
                                + finding.location().line())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Someone asks for a refund. | …                        | event    | 35",
                "Someone asks for a refund. | -?!                      | event    | 35",
                "the refund is accepted     | …                        | outcomes | 36",
                "the refund is accepted     | \u00a0                   | outcomes | 36",
                "the refund is accepted     | … (what comes of it?)    | outcomes | 36",
            })
    void a_behavior_whose_words_only_hold_a_place_is_not_reviewed(
            String old, String replacement, String field, int line) {
        GovernedModule.shop(root).replace(PLANE, "\"" + old + "\"", "\"" + replacement + "\"");

        assertThat(findings()).contains("text-not-reviewed {behavior=orders.refund, field=" + field + "} " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "***"})
    void an_event_of_the_inventory_likewise(String event) {
        GovernedModule.shop(root).replace(INVENTORY, "\"Midnight.\"", "\"" + event + "\"");

        assertThat(findings()).contains("text-not-reviewed {source=night, field=events} 19");
    }

    @Test
    void an_inventory_behavior_likewise() {
        GovernedModule.shop(root).replace(INVENTORY, "\n  ]\n}", """

                  ],
                  "behaviors": [{"id": "night.close", "sourceId": "night", "event": "?"}]
                }""");

        assertThat(findings()).contains("text-not-reviewed {inventoryBehavior=night.close, field=event} 23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ü", "5", "夜", "3 p.m. …"})
    void words_of_any_script_are_words(String event) {
        GovernedModule.shop(root).replace(INVENTORY, "\"Midnight.\"", "\"" + event + "\"");

        assertThat(findings()).noneMatch(finding -> finding.startsWith("text-not-reviewed"));
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/shop/Refunds.java, src/main/java/shop/Refunds.java, true",
        "src/main/java/shop/Refunds.java, src/main/java/shop/*unds.java,   true",
        "web/refunds.ts,                  web/refunds.ts,                  true",
        "web/refunds.test.ts,             web/*.ts,                        false",
    })
    void a_file_that_is_its_own_proof_proves_nothing(String owner, String sources, boolean found) {
        GovernedModule.shop(root)
                .write(owner, "// runtime-behaviors: orders.refund\n")
                .replace(PLANE, "[\"src/main/java/shop/Refunds.java\"]", "[\"" + sources + "\"]")
                .replace(
                        PLANE,
                        "\"src/test/java/shop/Orders*Test.java\"",
                        "\"src/test/java/shop/Orders*Test.java\", \"" + owner + "\"")
                .replace(PLANE, "[\"src/test/java/shop/OrdersTest.java\"]", "[\"" + owner + "\"]");

        assertThat(findings().contains("owner-test-is-product {behavior=orders.refund, ownerTest=" + owner + "} 39"))
                .isEqualTo(found);
    }
}
