package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportSarifCommandTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String FILE = "target/rotops/runtime-findings.sarif";
    private static final String UNLEDGERED = "It was not judged whether the tests ran: there is no ledger of a run.";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
    }

    private ReadJson exported(String... options) {
        CommandRun run = CommandRun.in(root, "export sarif", options);
        assertThat(run.status()).as(run.err()).isZero();
        ReadJson log = ReadJson.of(module.read(FILE));
        assertIsSarif(log);
        return log.list("runs").get(0);
    }

    /** What the standard and GitHub's code scanning demand of every document. */
    private static void assertIsSarif(ReadJson log) {
        assertThat(log.members().keySet()).containsExactly("$schema", "version", "runs");
        assertThat(log.text("$schema")).endsWith("/sarif-2.1.0.json");
        assertThat(log.text("version")).isEqualTo("2.1.0");
        assertThat(log.list("runs")).hasSize(1);
        ReadJson run = log.list("runs").get(0);
        assertThat(Set.of("tool", "invocations", "originalUriBaseIds", "columnKind", "results", "properties"))
                .containsAll(run.members().keySet());
        ReadJson driver = run.at("tool", "driver");
        assertThat(driver.text("name")).isEqualTo("RotOps");
        assertThat(driver.text("version")).isNotEmpty();
        for (ReadJson rule : driver.list("rules")) {
            assertThat(rule.text("id")).isNotEmpty();
            for (String text : List.of("shortDescription", "fullDescription", "help")) {
                assertThat(rule.at(text).text("text")).isNotBlank();
            }
            assertThat(rule.at("fullDescription").text("text")).hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("defaultConfiguration").get("level")).isIn("error", "warning");
        }
        for (ReadJson invocation : run.list("invocations")) {
            assertThat(invocation.get("executionSuccessful")).isInstanceOf(Boolean.class);
            for (ReadJson notification : invocation.list("toolExecutionNotifications")) {
                assertThat(notification.at("message").text("text")).isNotBlank();
                assertThat(notification.get("level")).isIn("none", "note", "warning", "error");
            }
        }
        assertThat(run.list("results").stream()
                        .map(result -> result.text("ruleId")
                                + result.at("partialFingerprints").members()))
                .doesNotHaveDuplicates();
        run.list("results").forEach(result -> assertIsResult(result, driver.list("rules")));
    }

    private static void assertIsResult(ReadJson result, List<ReadJson> rules) {
        assertThat(rules.get((Integer) result.get("ruleIndex")).text("id")).isEqualTo(result.text("ruleId"));
        assertThat(result.get("level")).isIn("error", "warning");
        assertThat(result.at("message").text("text")).isNotBlank();
        assertThat(result.list("locations")).hasSize(1);
        ReadJson place = result.list("locations").get(0).at("physicalLocation");
        assertThat(place.at("artifactLocation").text("uri"))
                .matches("[A-Za-z0-9._~%/-]+")
                .doesNotStartWith("/");
        assertThat(place.at("artifactLocation").text("uriBaseId")).isEqualTo("%SRCROOT%");
        assertThat((Integer) place.at("region").get("startLine")).isPositive();
        assertThat(result.at("partialFingerprints").members().values())
                .allSatisfy(value -> assertThat(value.toString()).matches("[0-9a-f]{32}:\\d+"));
    }

    private static String place(ReadJson result) {
        ReadJson place = result.list("locations").get(0).at("physicalLocation");
        return place.at("artifactLocation").text("uri") + ":"
                + place.at("region").get("startLine");
    }

    private static List<String> codes(ReadJson run) {
        return run.list("results").stream().map(result -> result.text("ruleId")).toList();
    }

    private static List<String> notifications(ReadJson run) {
        return run.list("invocations").get(0).list("toolExecutionNotifications").stream()
                .map(notification -> notification.at("message").text("text"))
                .toList();
    }

    @Test
    @RuntimeBehavior(
            value = "exports.sarif",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void a_finding_is_a_result_with_its_place_its_subject_and_what_to_do() {
        module.replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"day\"");
        int line = IntStream.range(0, 999)
                .filter(number ->
                        module.read(PLANE).lines().toList().get(number).contains("\"surface\": \"day\""))
                .findFirst()
                .orElseThrow();

        ReadJson run = exported();

        ReadJson result = run.list("results").stream()
                .filter(each -> each.text("ruleId").equals("behavior-unknown-surface"))
                .findFirst()
                .orElseThrow();
        assertThat(result.text("level")).isEqualTo("error");
        assertThat(place(result)).isEqualTo(PLANE + ":" + (line + 1));
        assertThat(result.at("properties", "subject").members())
                .isEqualTo(Map.of("behavior", "night.close", "surface", "day"));
        assertThat(result.at("message").text("text"))
                .startsWith("night.close day: ")
                .endsWith(result.at("properties").text("remedy"));
        ReadJson rule = run.at("tool", "driver").list("rules").get((Integer) result.get("ruleIndex"));
        String explained = CommandRun.of("explain", "behavior-unknown-surface").out();
        assertThat(explained).contains(rule.at("help").text("markdown"));
        assertThat(rule.at("help").text("markdown")).contains(rule.at("help").text("text"));
    }

    @Test
    @RuntimeBehavior(
            value = "exports.sarif",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void a_model_with_which_nothing_is_wrong_is_a_document_without_results() {
        CommandRun run = CommandRun.in(root, "export sarif");

        assertThat(run.lines())
                .containsExactly(
                        "RotOps  0 errors, 0 warnings; not judged whether the tests ran: there is no ledger of a run",
                        FILE);
        assertThat(codes(exported())).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void a_fingerprint_stays_where_lines_move_and_every_result_has_its_own() {
        module.replace(
                PLANE,
                "\"evidenceKinds\": [\"response\", \"storage_write\", \"job_process\"]",
                "\"evidenceKinds\": [\"x\"]");
        ReadJson before = exported();
        module.replace(PLANE, "\"behaviors\": [", "\n\n\n\"behaviors\": [");
        ReadJson after = exported();

        assertThat(codes(before)).hasSizeGreaterThan(2);
        assertThat(places(after)).isNotEqualTo(places(before));
        assertThat(fingerprints(after)).isEqualTo(fingerprints(before));
    }

    private static List<String> places(ReadJson run) {
        return run.list("results").stream().map(ExportSarifCommandTest::place).toList();
    }

    private static Set<Object> fingerprints(ReadJson run) {
        return run.list("results").stream()
                .map(result -> result.at("partialFingerprints").get("primaryLocationLineHash"))
                .collect(Collectors.toSet());
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void what_ran_is_judged_where_there_are_ledgers_and_the_document_says_which_it_is() {
        assertThat(notifications(exported())).containsExactly(UNLEDGERED);
        ModuleTests.run(module, "shop.OrdersTest");

        ReadJson run = exported();

        assertThat(notifications(run)).isEmpty();
        assertThat(run.at("properties").members())
                .containsEntry("runsJudged", true)
                .containsEntry("proven", 2)
                .containsEntry("counted", 3);
        assertThat(codes(run)).contains("proof-skipped");
        assertThat(exported().members()).isEqualTo(run.members());
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void nothing_tells_where_the_machine_keeps_things(@TempDir Path elsewhere) {
        ModuleTests.run(module, "shop.OrdersTest");
        module.write("target/rotops/ledger/broken.jsonl", "torn");
        GovernedModule.empty(elsewhere).write("2.jsonl", "torn");
        module.write("testops/runtime-probes.json", """
                {"version": "1.0.0", "principle": "behavior-first", "completionMode": "product_complete",
                 "probes": [{"id": "opens", "kind": "headless_run", "behaviors": ["night.close"],
                             "command": ["sh", "-c", "ls $PWD/nothing"]}]}
                """);
        CommandRun.in(root, "probe run");

        ReadJson run = exported("--ledger=" + elsewhere);

        assertThat(codes(run)).contains("ledger-unreadable", "probe-failed");
        assertThat(run.list("results"))
                .filteredOn(result -> result.text("ruleId").equals("ledger-unreadable"))
                .extracting(ExportSarifCommandTest::place)
                .containsExactlyInAnyOrder("target/rotops/ledger/broken.jsonl:1", PLANE + ":1");
        assertThat(module.read(FILE))
                .doesNotContain(root.toString(), elsewhere.toString())
                .contains("\"ledger\": \"target/rotops/ledger/broken.jsonl\"", "\"ledger\": \"2.jsonl\"");
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void whatever_names_and_ids_hold_the_document_is_one() {
        module.write("src/main/java/shop/Night Ö#?%.java", "package shop;\n")
                .replace(
                        PLANE,
                        "\"id\": \"orders.place\"",
                        "\"id\": \"[orders](http://evil.example)\\u0007\\ud83d\\ude00\\\"\"");

        ReadJson run = exported();

        assertThat(places(run)).contains("src/main/java/shop/Night%20%C3%96%23%3F%25.java:1");
        assertThat(run.list("results"))
                .allSatisfy(
                        result -> assertThat(result.at("message").text("text")).doesNotContain("]("));
    }

    @Test
    @RuntimeBehavior(value = "exports.sarif", outcomes = "success", evidence = "file_write")
    void what_is_the_same_thing_twice_is_told_twice() {
        module.replace(PLANE, "\"id\": \"orders.refund\"", "\"id\": \"orders.place\"")
                .replace(PLANE, "\"id\": \"night.close\"", "\"id\": \"orders.place\"");

        ReadJson run = exported();

        assertThat(codes(run).stream().filter("duplicate-id"::equals)).hasSize(2);
    }

    @Test
    @RuntimeBehavior(
            value = "exports.sarif",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void json_is_the_document_and_nothing_else() {
        assertThat(CommandRun.in(root, "export sarif", "--json").out()).isEqualTo(module.read(FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLANE, "testops/runtime-inventory.json"})
    @RuntimeBehavior(
            value = "exports.sarif",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void nothing_is_written_where_an_artifact_cannot_be_read(String artifact) {
        module.write(artifact, "{");

        CommandRun run = CommandRun.in(root, "export sarif");
        CommandRun json = CommandRun.in(root, "export sarif", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains(artifact, "artifact-unreadable");
        assertThat(root.resolve(FILE)).doesNotExist();
        ReadJson log = ReadJson.of(json.out());
        assertIsSarif(log);
        assertThat(log.list("runs").get(0).list("invocations").get(0).get("executionSuccessful"))
                .isEqualTo(false);
    }

    @Test
    @RuntimeBehavior(
            value = "exports.sarif",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void the_document_of_another_tool_stays() {
        String other = module.read(PLANE);
        module.write("all.sarif", """
                {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [
                  {"tool": {"driver": {"name": "CodeQL"}}}]}
                """);

        CommandRun run = CommandRun.in(root, "export sarif", "--out=all.sarif");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("all.sarif is not an earlier report");
        assertThat(CommandRun.in(root, "export sarif", "--out=" + PLANE).status())
                .isEqualTo(2);
        assertThat(module.read(PLANE)).isEqualTo(other);
    }
}
