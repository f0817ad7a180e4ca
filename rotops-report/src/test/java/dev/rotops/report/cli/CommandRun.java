package dev.rotops.report.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command line that was run.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it complained about
 */
public record CommandRun(int status, String out, String err) {

    /** What it printed, line by line. */
    public List<String> lines() {
        return out.lines().toList();
    }

    /** The words of every command. */
    public static Stream<String> commands() {
        return Arrays.stream(Command.values()).map(Command::words);
    }

    /** Runs a command over a repository. */
    public static CommandRun in(Path root, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add("--root");
        arguments.add(root.toString());
        arguments.addAll(List.of(options));
        return of(arguments.toArray(String[]::new));
    }

    /** Runs a command line as it stands. */
    public static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new RotopsCommandLine(new PrintWriter(out), new PrintWriter(err)).run(arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
