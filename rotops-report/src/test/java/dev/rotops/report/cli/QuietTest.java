package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left to read with {@code --quiet}: errors, and what a command was asked for. */
class QuietTest {

    @TempDir
    Path root;

    private GovernedModule module;

    /** A shop with a file that nobody has reviewed, which is a warning. */
    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root)
                .write("web/jobs/cleanup.ts", "")
                .write("testops/runtime-discovery-policy.json", """
                {"version": "1.0.0", "principle": "behavior-first", "candidateReviewMode": "warning"}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"validate", "retro", "review", "export agent-contract", "inventory scan", "surfaces derive"})
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void saysNothingWhereNothingIsWrong(String command) {
        CommandRun run = CommandRun.in(root, command, "--quiet");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void leavesTheErrorsAlone() {
        module.replace(
                "testops/runtime-control-plane.json", "\"evidence\": [\"job_process\"]", "\"evidence\": [\"x\"]");
        assertThat(CommandRun.in(root, "validate").out())
                .contains("discovered-file-unreviewed", "behavior-unsupported-evidence", "RotOps");

        CommandRun run = CommandRun.in(root, "validate", "--quiet");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("behavior-unsupported-evidence").doesNotContain("discovered-file-unreviewed");
        assertThat(run.lines()).allMatch(line -> line.startsWith("testops/") || line.startsWith("  "));
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void saysWhatWasNotProven() {
        CommandRun run = CommandRun.in(root, "verify", "--quiet");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).isNotEmpty().noneMatch(line -> line.startsWith("RotOps "));
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void printsTheDocumentThatItWasAskedFor() {
        assertThat(CommandRun.in(root, "validate", "--json", "--quiet").out())
                .isEqualTo(CommandRun.in(root, "validate", "--json").out());
    }
}
