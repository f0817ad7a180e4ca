package dev.rotops.report.cli;

import java.io.PrintWriter;

/** The overview of all commands. */
final class Help {

    private Help() {}

    static void print(PrintWriter out) {
        out.println("Is the full set of runtime behavior governed by automated tests?");
        out.println();
        out.println("usage: rotops <command> [options]");
        out.println();
        for (Command command : Command.values()) {
            out.println("  " + command.words() + " ".repeat(25 - command.words().length()) + command.description());
        }
        out.println();
        out.println(
                "Every command takes --root, --json, --quiet and --verbose; rotops <command> --help tells the rest.");
        out.println("Exit status: 0 nothing is wrong, 1 at least one error, 2 it could not be judged.");
    }
}
