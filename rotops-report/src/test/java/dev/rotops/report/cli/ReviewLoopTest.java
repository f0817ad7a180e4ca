package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReviewLoopTest {

    private static final String RETRO = "testops/runtime-retrospective.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.review",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void reviewListsWhatNobodyHasReviewed() {
        module.write("src/main/java/shop/jobs/Cleanup.java", "class Cleanup {}")
                .write("docs/jobs/Sample.java", "class Sample {}");

        CommandRun run = CommandRun.in(root, "review");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("2 of 2 discovered files are not reviewed\n")
                .contains("    1  suppress     docs/jobs/Sample.java                 background\n")
                .contains("    2  accept       src/main/java/shop/jobs/Cleanup.java  background\n");
        assertThat(module.read("testops/runtime-review.report.json")).contains("\"unresolvedCandidates\": 2");
        assertThat(module.read("testops/runtime-review.report.md"))
                .contains("| src/main/java/shop/jobs/Cleanup.java |");
    }

    @Test
    @RuntimeBehavior(value = "review-loop.review", outcomes = "not_found", evidence = "terminal_output")
    void reviewSaysThatNothingWasDiscoveredRatherThanThatAllIsReviewed() {
        CommandRun run = CommandRun.in(root, "review");

        assertThat(run.out()).startsWith("nothing was discovered");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.self-check",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void selfCheckFindsWhatIsImplicit() {
        CommandRun run = CommandRun.in(root, "self-check");

        assertThat(run.status()).isOne();
        assertThat(run.out()).startsWith("self-check of 3 behavior units").contains("implicit-inventory-behaviors");
        assertThat(module.read("testops/runtime-self-check.report.json"))
                .contains("\"explicitInventoryBehaviors\": false");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.self-check",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void selfCheckPassesOverAnExplicitModel(@TempDir Path audited) {
        AuditedModule.shop(audited);

        CommandRun run = CommandRun.in(audited, "self-check");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("self-check of 3 behavior units").doesNotContain("implicit-");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.retro",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void retroFailsOverAnOpenMiss() {
        module.write(RETRO, """
                {"version": "1.0.0", "principle": "behavior-first", "entries": [
                  {"id": "lost-order", "title": "Lost", "summary": "An order was lost.", "detectedBy": "qa",
                   "status": "open", "rootCauses": ["weak-evidence"], "actions": ["proven"]}]}
                """);

        CommandRun run = CommandRun.in(root, "retro");

        assertThat(run.status()).isOne();
        assertThat(run.out())
                .startsWith("1 miss recorded: 1 open, 0 hardened, 0 closed; 1 error, 0 warnings\n")
                .contains(RETRO + ":3:14  ", "retro-open lost-order");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.retro",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void retroPassesOverAMissThatWasHardenedAgainst(@TempDir Path audited) {
        AuditedModule.shop(audited);

        CommandRun run = CommandRun.in(audited, "retro");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("1 miss recorded: 0 open, 1 hardened, 0 closed");
    }

    @Test
    void retroSaysThatItHadNothingToReview(@TempDir Path audited) {
        AuditedModule.shop(audited).write(RETRO, "{\"version\": \"1\", \"principle\": \"p\", \"entries\": []}");

        CommandRun run = CommandRun.in(audited, "retro");

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .startsWith(
                        "0 misses recorded: 0 open, 0 hardened, 0 closed; 0 errors, 0 warnings",
                        "  nothing was reviewed: record each miss in " + RETRO + ", and what was done about it");
    }

    @Test
    @RuntimeBehavior(value = "review-loop.retro", outcomes = "skipped", evidence = "exit_status")
    void retroPassesWithoutALog() {
        assertThat(CommandRun.in(root, "retro").status()).isZero();
    }

    @Test
    @RuntimeBehavior(
            value = "impact.changed",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void impactNamesTheTestsOfWhatChanged() {
        CommandRun run = CommandRun.in(root, "impact", "--changed", "src/main/java/shop/NightClose.java");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"impactedBehaviors\": [\n    \"night.close\"\n  ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "review", "self-check", "retro", "export agent-contract"})
    @RuntimeBehavior(
            value = {
                "review-loop.validate",
                "review-loop.review",
                "review-loop.self-check",
                "review-loop.retro",
                "exports.agent-contract"
            },
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void cannotJudgeABrokenControlPlane(String command) {
        module.write("testops/runtime-control-plane.json", "{\"version\": ");

        CommandRun run = CommandRun.in(root, command);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("testops/runtime-control-plane.json:1:13  artifact-unreadable control-plane")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "validate, runtime-control-plane.report",
        "review, runtime-review.report",
        "self-check, runtime-self-check.report",
        "retro, runtime-retrospective.report"
    })
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void printsTheJsonThatItWrites(String command, String file) {
        assertThat(CommandRun.in(root, command, "--json").out()).isEqualTo(module.read("testops/" + file + ".json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review",
                "validate",
                "report",
                "probe run",
                "verify",
                "self-check",
                "retro",
                "doctor",
                "export agent-contract",
                "export coverage-map",
                "export sarif"
            })
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void replacesAnEarlierReportWhereverItIs(String command) {
        module.write("testops/runtime-probes.json", """
                {"version": "1.0.0", "principle": "behavior-first", "taskClass": "cli",
                 "completionMode": "product_complete", "probes": [
                   {"id": "opens", "kind": "headless_run", "behaviors": ["night.close"], "command": ["true"]}]}
                """);
        String[] elsewhere = elsewhere(command);

        assertThat(CommandRun.in(root, command, elsewhere).status()).isLessThan(2);
        String first = module.read("out/0.txt");
        module.write("out/0.txt", first + "\n\n");

        assertThat(CommandRun.in(root, command, elsewhere).status()).isLessThan(2);
        assertThat(module.read("out/0.txt")).endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource({"review, 2", "validate, 2", "verify, 2", "self-check, 2", "retro, 2", "doctor, 1"})
    @RuntimeBehavior(value = "command-line.deliver-report", outcomes = "success", evidence = "file_write")
    void replacesAnEarlierReportAlsoWhereTheControlPlaneIsGone(String command, int status) throws IOException {
        String[] elsewhere = elsewhere(command);
        assertThat(CommandRun.in(root, command, elsewhere).status()).isLessThan(2);
        Files.delete(root.resolve("testops/runtime-control-plane.json"));

        CommandRun.in(root, command, elsewhere);
        module.write("out/0.txt", module.read("out/0.txt") + "\n\n");
        CommandRun again = CommandRun.in(root, command, elsewhere);

        assertThat(again.err()).doesNotContain("is not an earlier report");
        assertThat(again.out()).isNotEmpty();
        assertThat(module.read("out/0.txt")).endsWith("}\n");
        assertThat(again.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"issues\": [{\"title\": \"Orders get lost\"}]}",
                "{\"principle\": \"behavior-first\", \"candidates\": [], \"issues\": []}",
                "{\"report\": \"of the year\", \"issues\": []}",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "# Notes",
            })
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void neverReplacesWhatSomebodyElseHasWritten(String text) {
        for (String option : List.of("--out-json", "--out-md", "--out-xml")) {
            module.write("own.report.json", text);

            CommandRun run = CommandRun.in(root, "verify", option, "own.report.json");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).startsWith("own.report.json is not an earlier report");
            assertThat(module.read("own.report.json")).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "review, testops/runtime-review.report.json",
        "validate, testops/runtime-control-plane.report.md",
        "report, target/rotops/index.html",
        "verify, target/rotops/runtime-verify.report.json",
        "export agent-contract, testops/runtime-agent-contract.json",
        "export sarif --out named/log.sarif, named/log.sarif",
        "inventory scan --entry-points named/list.json, named/list.json",
        "surfaces derive --force, testops/runtime-surfaces.json",
    })
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void writesThroughNoLinkThatLeadsOutOfTheProject(String line, String place, @TempDir Path elsewhere)
            throws IOException {
        Path outside = Files.createDirectory(elsewhere.resolve("outside"));
        Path target = Files.writeString(outside.resolve("theirs"), "");
        Path link = root.resolve(place);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
        List<String> words = List.of(line.split(" (?=--)", -1));

        CommandRun run = CommandRun.in(
                root,
                words.get(0),
                words.stream()
                        .skip(1)
                        .flatMap(word -> Stream.of(word.split(" ")))
                        .toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(place
                        + "  cannot be written: a symbolic link leads out of the project, or nowhere: remove it, or"
                        + " name another file");
        assertThat(target).isEmptyFile();
        assertThat(outside.toFile().list()).containsExactly("theirs");
    }

    @Test
    @RuntimeBehavior(value = "command-line.deliver-report", outcomes = "success", evidence = "file_write")
    void writesOutsideTheProjectWhereSomebodySaysSo(@TempDir Path elsewhere) {
        String file = elsewhere.resolve("review.json").toString();

        assertThat(CommandRun.in(root, "review", "--out-json", file).status()).isZero();
        assertThat(elsewhere.resolve("review.json")).isNotEmptyFile();
    }

    /** Options that let a command write each of its files to another place. */
    private static String[] elsewhere(String command) {
        CommandLine parser =
                Command.named(List.of(command.split(" ", -1))).orElseThrow().parser();
        List<String> options = Stream.of("--out-json", "--report-json", "--out", "--out-md", "--report-md", "--out-xml")
                .filter(option -> parser.getCommandSpec().findOption(option) != null)
                .toList();
        return IntStream.range(0, options.size())
                .mapToObj(number -> options.get(number) + "=out/" + number + ".txt")
                .toArray(String[]::new);
    }

    @Test
    @RuntimeBehavior(
            value = "exports.agent-contract",
            outcomes = "success",
            evidence = {"exit_status", "file_write"})
    void theAgentContractNamesWhatInitWroteBesideTheProjectsOwnInstructions() {
        CommandRun.in(root, "export agent-contract");
        assertThat(module.read("testops/runtime-agent-contract.json"))
                .contains("\"AGENTS.md\"")
                .doesNotContain("AGENTS.rotops.md");

        module.write("testops/AGENTS.rotops.md", "");
        CommandRun.in(root, "export agent-contract");

        assertThat(module.read("testops/runtime-agent-contract.json").replaceAll("\\s+", " "))
                .contains("\"AGENTS.md\", \"testops/AGENTS.rotops.md\" ]");
    }

    @Test
    @RuntimeBehavior(
            value = "exports.agent-contract",
            outcomes = "success",
            evidence = {"exit_status", "file_write"})
    void theAgentContractSaysHowCommandsAreRunHere() {
        CommandRun run = CommandRun.in(root, "export agent-contract", "--validate-command", "make check");

        assertThat(run.status()).isZero();
        assertThat(module.read("testops/runtime-agent-contract.json"))
                .contains("\"systemIdentity\": \"runtime-behavior-completeness-control-system\"")
                .contains("\"command\": \"make check\"")
                .contains("\"command\": \"rotops doctor\"")
                .contains("\"inventoryPath\": \"testops/runtime-inventory.json\"");
    }
}
