package dev.rotops.report.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command line in a JVM of its own. */
public final class Main {

    private Main() {}

    /**
     * Runs a command, and ends the JVM with its exit status.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        OutputStream read = new ReadOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(read, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        System.exit(new RotopsCommandLine(out, err).run(arguments));
    }
}
