package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void suggestsWhatCanBeAcceptedAlsoAfterPlainInit(@TempDir Path fresh) {
        GovernedModule started = moduleWithAMain(fresh)
                .write("src/main/java/shop/Import.java", main("Import"))
                .write("src/main/java/shop/Export.java", main("Export"))
                .compileProduct();
        CommandRun.in(fresh, "init");
        String suggested = CommandRun.in(fresh, "review").lines().stream()
                .filter(line -> line.startsWith("accept:    rotops review "))
                .findFirst()
                .orElseThrow();
        assertThat(suggested).isEqualTo("accept:    rotops review --accept 1,2 --surface shop");

        CommandRun run = CommandRun.in(fresh, "review", suggested.substring(25).split(" ", -1));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(CommandRun.in(fresh, "review").out()).startsWith("2 of 3 discovered entry points reviewed");
        assertThat(started.read("testops/runtime-inventory.json"))
                .contains("\"… (nobody has reviewed what happens here)\"");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void givesWhatIsFoundToWhatTestsClaimAfterPlainInit(@TempDir Path fresh) {
        GovernedModule started = moduleWithAMain(fresh)
                .write("src/test/java/shop/MainTest.java", """
                        package shop;
                        class MainTest {
                            @org.junit.jupiter.api.Test
                            @dev.rotops.RuntimeBehavior(value = "shop.start", outcomes = "success", evidence = "response")
                            void starts() {}
                        }
                        """)
                .compileProduct()
                .compileTests();
        CommandRun.in(fresh, "init");
        assertThat(CommandRun.in(fresh, "review").out())
                .contains(
                        "assign:    rotops review --accept ID --behavior BEHAVIOR, one that tests claim, such as shop.start");

        CommandRun run = CommandRun.in(fresh, "review", "--accept", "1", "--behavior", "shop.start");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(CommandRun.in(fresh, "review").out())
                .startsWith("1 of 1 discovered entry points reviewed")
                .doesNotContain("assign:");
        assertThat(started.read("testops/runtime-control-plane.json"))
                .containsOnlyOnce("\"outcomes\"")
                .contains("\"event\": \"The application comes up: Main (main)\"", "\"src/main/java/shop/Main.java\"");
        assertThat(CommandRun.in(fresh, "validate").out()).contains("behavior-not-implemented shop.start");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.review",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void filesThatInitProposedAreNotReviewed() {
        CommandRun.in(root, "init", "--force");

        CommandRun run = CommandRun.in(root, "review");

        assertThat(run.lines())
                .startsWith("2 of 2 discovered files are not reviewed")
                .anyMatch(line -> line.matches(".*web/jobs/cleanup.ts .*proposed by .*background-execution"));
        assertThat(module.read("testops/runtime-review.report.json"))
                .contains("\"state\": \"proposed\"", "\"unresolvedCandidates\": 2");
        assertThat(CommandRun.in(root, "validate", "--json").out())
                .contains("\"text-not-reviewed\"", "\\\"… Deferred or scheduled work comes due.\\\"");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void acceptsFilesThatACommandProposed() {
        propose();

        CommandRun run = CommandRun.in(root, "review", "--accept", "background-execution");

        assertThat(run.out())
                .isEqualTo("testops/runtime-inventory.json      +1 reviewed file (background-execution) ×2\n");
        assertThat(CommandRun.in(root, "review").out()).startsWith("2 discovered files are all reviewed");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.accept",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void leavesAFileThatIsPutOffWhereTheRestOfItsProposalIsAccepted() {
        propose();
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        CommandRun.in(root, "review", "--defer", "web/jobs/cleanup.ts", "--until", day, "--reason", "next week");

        CommandRun run = CommandRun.in(root, "review", "--accept", "background-execution", "--surface", "night");

        assertThat(run.err()).isEmpty();
        assertThat(CommandRun.in(root, "review").out())
                .startsWith("1 of 2 discovered files are not reviewed, 1 of them deferred");
    }

    /** The scanned inventory with the mark of what nobody has reviewed. */
    private void propose() {
        CommandRun.in(root, "inventory scan", "--force");
        module.replace("testops/runtime-inventory.json", "\"Deferred or", "\"… Deferred or");
    }

    private static GovernedModule moduleWithAMain(Path root) {
        return GovernedModule.empty(root)
                .write(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
                                + "<artifactId>shop</artifactId><version>1</version></project>")
                .write("src/main/java/shop/Main.java", main("Main"));
    }

    private static String main(String type) {
        return "package shop; public class " + type + " { public static void main(String[] arguments) {} }\n";
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
            --behavior orders.refund                           | --behavior goes with --accept
            --accept a --behavior b --surface c                | leave --surface out
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
