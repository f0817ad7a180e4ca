package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash makes of the completion script. */
@DisabledOnOs(OS.WINDOWS)
class CompletionCommandTest {

    /** Asks the completion function as bash does when somebody presses the tabulator. */
    private static final String ASK = """
            source "$1"; shift
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
            spec=$(complete -p rotops) || exit 1
            function=${spec#*-F }; function=${function%% *}
            "$function" rotops "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    Path directory;

    private Path script;

    @BeforeEach
    void writeScript() throws Exception {
        StringWriter out = new StringWriter();
        assertThat(new RotopsCommandLine(new PrintWriter(out), new PrintWriter(out)).run("completion"))
                .isZero();
        script = Files.writeString(directory.resolve("rotops.bash"), out.toString());
    }

    @ParameterizedTest(name = "rotops {0}")
    @CsvSource(delimiter = '|', textBlock = """
            val                 | validate
            self                | self-check
            inv                 | inventory
            inventory s         | scan
            surfaces d          | derive
            export agent        | agent-contract
            base                | baseline
            baseline p          | prune
            baseline --js       | --json
            impact --si         | --since
            impact --format s   | surefire
            validate --report-j | --report-json
            """)
    @RuntimeBehavior(
            value = "command-line.complete",
            outcomes = "success",
            evidence = {"exit_status", "process"})
    void completes(String typed, String completion) throws Exception {
        assertThat(ask(typed)).contains(completion);
    }

    private List<String> ask(String typed) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", "--norc", "-c", ASK, "bash", script.toString(), "rotops"));
        command.addAll(List.of(typed.split(" ", -1)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().map(String::strip).toList();
    }
}
