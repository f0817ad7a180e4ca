package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.report.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

    private static final String DISCOVERY = "testops/runtime-discovery-policy.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void commitAShopThatListens() throws IOException {
        GitRepository repository = GitRepository.create(root);
        module = GovernedModule.shop(root)
                .write(".gitignore", "target/\n")
                .write("src/main/java/shop/Desk.java", """
                        package shop;

                        class Desk {
                            void open(com.sun.net.httpserver.HttpServer server) {
                                server.createContext("/desk", exchange -> exchange.close());
                            }
                        }
                        """)
                .write(DISCOVERY, """
                        {"version": "1.0.0", "principle": "behavior-first", "candidateReviewMode": "error", "ignorePatterns": []}
                        """)
                .compileProduct();
        repository.commit("first");
    }

    @Test
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void endsWellWhereNothingBecameSmaller() {
        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("RotOps  nothing became smaller since HEAD (")
                .contains("behaviors 3 → 3");
    }

    @Test
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void failsWhereThePolicyHidesWhatIsInTheCompiledClasses() {
        module.replace(DISCOVERY, "[]", "[\"**/Desk.java\"]");

        CommandRun run = CommandRun.in(root, "diff", "--since", "HEAD");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "src/main/java/shop/Desk.java:5  candidate-hidden http ANY /desk  The discovery policy passes over"
                                + " it, and did not before: ignored.",
                        "  Take it back, or accept it in the message of a commit: Accepts-narrowing: http ANY /desk: …");
    }

    @Test
    void printsTheSameAsJson() {
        module.replace(DISCOVERY, "[]", "[\"**/Desk.java\"]");

        assertThat(CommandRun.in(root, "diff", "--since", "HEAD", "--json").out())
                .contains(
                        "\"since\": \"HEAD\"",
                        "\"behaviorUnitsBefore\": 3",
                        "\"accepted\": []",
                        "\"code\": \"candidate-hidden\"",
                        "\"entryPoint\": \"http ANY /desk\"");
    }

    @Test
    void needsAGitRepository(@TempDir Path elsewhere) {
        CommandRun run = CommandRun.in(elsewhere, "diff", "--since", "main");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(elsewhere
                        + " is not in a git repository\n  run it inside of one, or name its root with --root\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--since nowhere, there is no commit nowhere",
        "--since=, there is no commit",
        "'', --since",
    })
    @RuntimeBehavior(
            value = "narrowing.diff",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void saysWhyItCannotCompare(String options, String problem) {
        CommandRun run = CommandRun.in(root, "diff", options.isEmpty() ? new String[0] : options.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
        assertThat(run.out()).isEmpty();
    }
}
