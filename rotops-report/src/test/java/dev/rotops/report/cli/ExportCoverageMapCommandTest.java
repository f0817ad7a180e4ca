package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GatedShop;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCoverageMapCommandTest {

    private static final String JSON = "target/rotops/runtime-coverage-map.json";
    private static final String MARKDOWN = "target/rotops/runtime-coverage-map.md";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root)
                .write("testops/runtime-capabilities.json", """
                {"version": "1.0.0", "principle": "behavior-first", "profiles": [
                  {"id": "night", "pointer": "/night", "expected": true, "spec": "night.md, section 2",
                   "unlock": "A shop that closes.", "shapeScenarios": ["orders.place"],
                   "behaviorScenarios": ["night.close"], "refusalScenarios": ["orders.refund"]}
                ]}
                """)
                .replace(
                        "src/test/java/shop/OrdersTest.java",
                        "@RuntimeBehavior(\"orders.refund\")",
                        "@RuntimeBehavior(\"orders.refund\")"
                                + " @dev.rotops.RequiresCapability(value = \"night\", advertised = false)");
    }

    /** Makes the class that owns {@code night.close} hold these members, and runs everything. */
    private CommandRun map(String night, String document, Map<String, String> parameters) {
        GatedShop.closing(module, night, document);
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("rotops.capabilities", "host.json");
        ModuleTests.run(module, all, "shop.OrdersTest", "shop.NightCloseTest");
        return CommandRun.in(root, "export coverage-map");
    }

    @ParameterizedTest(name = "{0} with {1}, {2} gives {3} and {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Test @RequiresCapability("night") void closes() {}  | {"night": true} |                     | full         | not-applicable
            @Test @RequiresCapability("night") void closes() {}  | {}              |                     | host-pending | full
            @Test @RequiresCapability("night") void closes() {}  | {}              | night: no clock yet | opted-out    | full
            @Test @RequiresCapability("night") void closes() { Assertions.fail(); } | {"night": true} |  | failing      | not-applicable
            @Test @Disabled("later") void closes() {}            | {}              |                     | unproven     | full
            @Test void closes() {}                               | {}              |                     | unproven     | full
            """)
    @RuntimeBehavior(value = "exports.coverage-map", outcomes = "success", evidence = "file_write")
    void a_capability_has_the_grades_that_what_ran_gives_it(
            String night, String document, String optOuts, String behavior, String refusal) {
        CommandRun run =
                map(night, document, optOuts == null ? Map.of() : Map.of("rotops.opted-out-profiles", optOuts));

        assertThat(run.status()).isZero();
        assertThat(module.read(JSON))
                .contains("\"shape\": \"full\",\n      \"behavior\": \"" + behavior + "\",\n      \"refusal\": \""
                        + refusal + "\"");
    }

    @Test
    @RuntimeBehavior(
            value = "exports.coverage-map",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void a_map_names_what_is_missing_and_what_unlocks_it() {
        CommandRun run = map("@Test @RequiresCapability(\"night\") void closes() {}", "{}", Map.of());

        assertThat(run.lines())
                .containsExactly(
                        "RotOps  2 of 3 scenarios proven",
                        "  surface  orders  shape full · behavior - · refusal full",
                        "  surface  night  shape - · behavior host-pending · refusal - · missing night.close (gated)",
                        "  capability  night  shape full · behavior host-pending · refusal full · missing night.close"
                                + " (gated)",
                        JSON,
                        MARKDOWN);
        assertThat(module.read(MARKDOWN))
                .contains(
                        "| night | night.md, section 2 | full | host-pending | full | night.close (gated) | A shop that"
                                + " closes. |");
    }

    @Test
    @RuntimeBehavior(
            value = "exports.coverage-map",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void what_a_run_opted_out_of_is_named_and_not_counted() {
        CommandRun run = map(
                "@Test @RequiresCapability(\"night\") void closes() {}",
                "{}",
                Map.of("rotops.opted-out-profiles", "night: no clock yet"));

        assertThat(run.out()).startsWith("RotOps  2 of 2 scenarios proven, 1 opted out and not counted\n");
        assertThat(module.read(JSON))
                .contains("\"scenario\": \"night.close\",")
                .contains("\"state\": \"opted-out\",")
                .contains("Capability night is opted out: no clock yet.");
        assertThat(module.read(MARKDOWN)).endsWith("""

                        ## Opted out

                        | Scenario | Reason |
                        |---|---|
                        | night.close | NightCloseTest needs night: Capability night is opted out: no clock yet. |
                        """);
    }

    @Test
    @RuntimeBehavior(value = "exports.coverage-map", outcomes = "success", evidence = "terminal_output")
    void a_scenario_of_which_a_test_is_only_planned_is_not_full() {
        CommandRun run = map("""
                @Test @RequiresCapability("night") void closes() {}
                @Test @Disabled("todo: on leap days") void closesTwice() {}
                """, "{\"night\": true}", Map.of());

        assertThat(run.lines())
                .contains(
                        "  surface  night  shape - · behavior partial · refusal - · missing night.close (partly-run)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Test @Disabled("todo: close at midnight") void closes() {}           | todo: close at midnight
            @Test void closes() { Assumptions.abort("Not yet implemented"); }     | Not yet implemented
            @Test @Disabled("TODO") void closes() {}                              | TODO
            """)
    @RuntimeBehavior(value = "exports.coverage-map", outcomes = "success", evidence = "terminal_output")
    void a_placeholder_is_planned_and_no_proof(String night, String placeholder) {
        CommandRun run = map(night, "{}", Map.of());

        assertThat(run.lines())
                .contains("  planned  shop.NightCloseTest#closes: " + placeholder)
                .anyMatch(line -> line.startsWith("  surface  night  shape - · behavior unproven"));
    }

    @Test
    @RuntimeBehavior(value = "exports.coverage-map", outcomes = "success", evidence = "terminal_output")
    void nothing_is_proven_where_nothing_ran() {
        CommandRun run = CommandRun.in(root, "export coverage-map");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("RotOps  0 of 3 scenarios proven\n").contains("behavior unproven");
    }

    @Test
    @RuntimeBehavior(
            value = "exports.coverage-map",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void there_is_none_without_a_control_plane() {
        module.delete("testops/runtime-control-plane.json");

        CommandRun run = CommandRun.in(root, "export coverage-map");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("artifact-unreadable");
        assertThat(root.resolve(JSON)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runtime-capabilities.json",
                "runtime-inventory.json",
                "runtime-discovery-policy.json",
                "fidelity-policy.json",
                "runtime-self-check-policy.json"
            })
    @RuntimeBehavior(
            value = "exports.coverage-map",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void there_is_none_with_an_artifact_that_cannot_be_read(String artifact) {
        module.write("testops/" + artifact, "{\n  \"version\": oops\n}");

        CommandRun run = CommandRun.in(root, "export coverage-map");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("testops/" + artifact + ":2:").contains("artifact-unreadable");
        assertThat(root.resolve(JSON)).doesNotExist();
        assertThat(root.resolve(MARKDOWN)).doesNotExist();
    }

    @Test
    @RuntimeBehavior(value = "exports.coverage-map", outcomes = "validation_error", evidence = "exit_status")
    void a_ledger_directory_must_be_there() {
        CommandRun run = CommandRun.in(root, "export coverage-map", "--ledger", "nowhere");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--ledger nowhere is not a directory");
    }
}
