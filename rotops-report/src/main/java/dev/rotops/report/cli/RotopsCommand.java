package dev.rotops.report.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands have in common. */
abstract class RotopsCommand implements Callable<Integer> {

    @Mixin
    RotopsOptions options = new RotopsOptions();

    @Spec
    private @Nullable CommandSpec spec;

    Console console() {
        return new Console(options, out(), err());
    }

    PrintWriter out() {
        return spec().commandLine().getOut();
    }

    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    /** How many findings or candidates to print. */
    int maximumLines() {
        return options.maximumLines();
    }

    CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec;
    }
}
