package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.AuditedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(strings = {"review", "self-check", "retro", "doctor"})
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void replacesAnEarlierReportWhereverItIs(String command) {
        CommandRun.in(root, command, "--out-json=out/a.json", "--out-md=out/a.md");
        String first = module.read("out/a.json");

        CommandRun again = CommandRun.in(root, command, "--out-json=out/a.json", "--out-md=out/a.md");

        assertThat(again.status()).isLessThan(2);
        assertThat(module.read("out/a.json")).isEqualTo(first);
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
