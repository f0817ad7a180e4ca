package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edits of the review as they are typed; what they write is tested where they are made. */
class ReviewCommandTest {

    private static final String POLICY = "testops/runtime-discovery-policy.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root)
                .write("web/jobs/cleanup.ts", "")
                .write("web/jobs/report.ts", "")
                .write(POLICY, "{\"version\": \"1.0.0\", \"principle\": \"behavior-first\"}\n");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.suppress",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void suppressesWithAReason() {
        CommandRun run = CommandRun.in(root, "review", "--suppress", "web/jobs/c*", "--reason", "runs elsewhere");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("testops/runtime-discovery-policy.json  +1 suppression of 1 candidate\n");
        assertThat(module.read(POLICY))
                .isEqualTo("{\"version\": \"1.0.0\", \"principle\": \"behavior-first\", \"suppressions\":"
                        + " [{\"filePatterns\": [\"web/jobs/c*\"], \"reason\": \"runs elsewhere\"}]}\n");
        assertThat(CommandRun.in(root, "review").out()).startsWith("1 of 1 discovered files are not reviewed");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void acceptsByTheNumbersOfTheList() {
        CommandRun.in(root, "review");

        CommandRun run = CommandRun.in(root, "review", "--accept", "1,2", "--surface", "night", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"+1 file (night) ×2\"");
        assertThat(CommandRun.in(root, "review").out()).startsWith("2 discovered files are all reviewed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --suppress web/**                                  | --reason is needed
            --suppress web/** --reason ' '                     | --reason is needed
            --suppress ** --reason quiet                       | would hide whatever comes
            --suppress web/** --reason quiet                   | would hide all 2
            --suppress web/jobs/c* --reason x --expires soon   | is not a day
            --defer 1 --reason x                               | --until
            --defer 1 --until 2020-01-01 --reason x            | the numbers are those of a list
            --defer web/jobs/report.ts --until 2020-01-01 --reason x | has passed
            --accept 1                                         | the numbers are those of a list
            --accept nothing                                   | nothing that waits for its review is called nothing
            --accept a --suppress b --reason x                 | three commands
            --surface orders                                   | --surface goes with --accept
            --reason x                                         | --reason goes with
            --until 2030-01-01                                 | --until goes with --defer
            --expires 2030-01-01                               | --expires goes with --suppress
            """)
    @RuntimeBehavior(
            value = {"review-loop.accept", "review-loop.suppress", "review-loop.defer"},
            outcomes = "validation_error",
            evidence = "terminal_output")
    void refusesWhatCannotBeMeant(String arguments, String complaint) {
        String before = module.read(POLICY);
        String[] options = arguments.replace("' '", " ").split("(?<! ) (?! )|(?<=reason) ", -1);

        CommandRun run = CommandRun.in(root, "review", options);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(module.read(POLICY)).isEqualTo(before);
    }
}
