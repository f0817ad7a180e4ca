package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.reconcile.FindingCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    @RuntimeBehavior(
            value = "command-line.help",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void listsEveryCommand(String argument) {
        CommandRun run = CommandRun.of(argument);

        assertThat(run.status()).isZero();
        for (Command command : Command.values()) {
            assertThat(run.out()).contains("  " + command.words() + "  ").contains(command.description());
        }
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.help",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void helpsWhoeverSaysNothing() {
        assertThat(CommandRun.of()).isEqualTo(CommandRun.of("help"));
    }

    /** As where the disk is full that the output is redirected to. */
    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void failsWhereItsOutputIsLost() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        int status = new RotopsCommandLine(new PrintWriter(full), new PrintWriter(err)).run("help");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("standard output takes no more, so not everything was printed");
    }

    @ParameterizedTest
    @EnumSource
    @RuntimeBehavior(
            value = "command-line.help",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void explainsTheOptionsOfEveryCommand(Command command) {
        CommandRun run = CommandRun.of((command.words() + " --help").split(" ", -1));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("rotops " + command.words(), command.description(), "--root", "--json");
        assertThat(CommandRun.of(("help " + command.words()).split(" ", -1)).out())
                .isEqualTo(run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate         | there is no command frobnicate: rotops help lists them",
                "export             | rotops export needs one of: agent-contract",
                "export nothing     | rotops export needs one of: agent-contract",
                "--json validate    | the command comes first: rotops <command> --json …",
                "validate --nothing | Unknown option: '--nothing'",
                "validate --root    | Missing required parameter for option '--root' (DIR)",
                "validate --root no/such/directory | --root no/such/directory is not a directory",
                "impact             | name the changed files with --changed FILE",
                "explain no-code    | there is no finding with the code no-code: rotops explain lists them",
                "explain no-surface | there is no finding with the code no-surface: did you mean no-surfaces?",
                "explain NO-SURFACE | there is no finding with the code NO-SURFACE: did you mean no-surfaces?",
                "completion --json  | rotops completion prints a script for a shell, which --json cannot change",
                "help --json        | the command comes first: rotops <command> --json …",
                "--version --json   | rotops --version stands alone",
            })
    @RuntimeBehavior(
            value = "command-line.reject",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    @RuntimeBehavior(
            value = "command-line.explain",
            outcomes = "not_found",
            evidence = {"exit_status", "terminal_output"})
    void rejectsWhatItDoesNotUnderstand(String line, String message) {
        CommandRun run = CommandRun.of(line.split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validate            | --report-json=zz --report-md=zz | zz",
                "validate            | --report-json=zz --report-md=/zz | zz",
                "report              | --report-json=zz --report-md=./a/../zz | ./a/../zz",
                "retro               | --out-json=zz --out-md=zz | zz",
                "self-check          | --out-json=zz --out-md=./zz | ./zz",
                "doctor              | --out-json=zz --out-md=zz | zz",
                "review              | --out-json=zz --out-md=zz | zz",
                "probe run           | --out-json=zz --out-md=zz | zz",
                "verify              | --out-json=zz --out-md=zz | zz",
                "verify              | --out-xml=target/rotops/runtime-verify.report.md"
                        + " | target/rotops/runtime-verify.report.md",
                "export coverage-map | --out-json=zz --out-md=zz | zz",
                "retro               | --out-md=testops/runtime-retrospective.report.json"
                        + " | testops/runtime-retrospective.report.json",
            })
    @RuntimeBehavior(
            value = "command-line.reject",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void rejectsOneFileForTwoReports(String command, String options, String named, @TempDir Path root)
            throws IOException {
        Files.createDirectory(root.resolve("testops"));
        Files.writeString(root.resolve("testops/runtime-probes.json"), "{}");

        CommandRun run = CommandRun.in(root, command, options.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(named + " cannot be two files: name another one for one of them");
        assertThat(root.resolve("zz")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "report",
                "verify",
                "doctor",
                "review",
                "self-check",
                "retro",
                "baseline",
                "export coverage-map",
                "export sarif",
                "export agent-contract"
            })
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void leavesNothingBehindWhereThereIsNoModel(String command, @TempDir Path root) {
        CommandRun run = CommandRun.in(root, command);

        assertThat(run.status()).isPositive();
        assertThat(run.out()).contains("testops/runtime-control-plane.json");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void replacesAReportOfAModelThatIsGone(@TempDir Path root) throws IOException {
        Path report = Files.createDirectory(root.resolve("testops")).resolve("runtime-control-plane.report.json");
        Files.writeString(report, "{\"report\": \"rotops validate\", \"state\": \"clean\"}");

        assertThat(CommandRun.in(root, "validate").status()).isEqualTo(2);

        assertThat(report).content().contains("artifact-unreadable");
        assertThat(report.resolveSibling("runtime-control-plane.report.md")).doesNotExist();
    }

    @Test
    void quotesOnlyTheBeginningOfWhatItDoesNotUnderstand() {
        assertThat(CommandRun.of("x".repeat(1000)).err())
                .startsWith("there is no command " + "x".repeat(300) + "…: rotops help lists them");
    }

    /** Both are in the working directory of the tests. */
    @ParameterizedTest
    @ValueSource(strings = {"@src", "@pom.xml"})
    @RuntimeBehavior(
            value = "command-line.reject",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void takesAnArgumentWithAnAtSignForNoFile(String argument) {
        CommandRun run = CommandRun.of("explain", argument);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("there is no finding with the code " + argument + ": ");
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.explain",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void explainsAFinding() {
        CommandRun run = CommandRun.of("explain", "no-surfaces");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("### `no-surfaces`\n").contains("An empty denominator is not 100 %.");
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void printsUtf8WhateverTheLocale() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "explain",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed)
                .isEqualTo(CommandRun.of("explain", "--json").out())
                .matches(text -> text.chars().anyMatch(character -> character > 127));
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.reject",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void rejectsAnArgumentThatTheLocaleHasSpoilt(@TempDir Path root) {
        CommandRun run = CommandRun.in(root, "validate", "--report-json", "\uFFFD\uFFFD.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "the argument \uFFFD\uFFFD.json holds characters that Java cannot read in this locale",
                        "  name a locale with UTF-8, such as LC_ALL=C.UTF-8, and run it again");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.explain",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void explainsAFindingHoweverItIsCased() {
        CommandRun expected = CommandRun.of("explain", "no-surfaces", "--json");

        assertThat(CommandRun.of("explain", "No-Surfaces", "--json")).isEqualTo(expected);
        assertThat(CommandRun.of("explain", "NO_SURFACES", "--json")).isEqualTo(expected);
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.explain",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void listsEveryCodeWithOneLineWhereNoneIsAskedFor() {
        CommandRun run = CommandRun.of("explain");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(FindingCode.values().length).allMatch(line -> line.length() <= 120);
        assertThat(run.lines())
                .anyMatch(line -> line.matches("no-surfaces +The control plane has no surface.*"))
                .noneMatch(line -> line.matches("\\S+ *"));
        assertThat(CommandRun.of("explain", "--json").out())
                .startsWith("{\n  \"findings\": [")
                .contains("\"code\": \"no-surfaces\"");
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.help",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void namesNoArtifactsInTheHelpOfACommandThatReadsNone() {
        assertThat(CommandRun.of("explain", "--help").out()).doesNotContain("--config", "--probes");
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.explain",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void explainsAFindingAsJson() {
        CommandRun run = CommandRun.of("explain", "surface-file-not-in-inventory", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                {
                  "code": "surface-file-not-in-inventory",
                  "level": "error",
                  "subject": [
                    "surface",
                    "file"
                  ],
                  "explanation": "The surface holds a file that none of its inventory sources holds, so it is governed\\nwithout having been reviewed."
                }
                """);
    }
}
