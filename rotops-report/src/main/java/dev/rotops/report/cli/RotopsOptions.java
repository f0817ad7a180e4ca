package dev.rotops.report.cli;

import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command: where the repository and its artifacts are, and how much to print. */
final class RotopsOptions {

    private static final int SOME = 20;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Root of the repository; default: the working directory.")
    private String root = "";

    @Option(names = "--json", description = "Print the report as JSON, and nothing else, to standard output.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print every finding that does not follow from another, and what an issue report needs.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Mixin
    private final ArtifactOptions artifacts = new ArtifactOptions();

    /** How many findings or candidates to print. */
    int maximumLines() {
        return verbose ? Integer.MAX_VALUE : SOME;
    }

    /** The repository's root; a directory that exists. */
    Path root() {
        Path directory;
        try {
            directory = Path.of(root).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw usage("--root " + root + " is not a path");
        }
        if (!Files.isDirectory(directory)) {
            throw usage("--root " + root + " is not a directory");
        }
        return directory;
    }

    Workspace workspace() {
        return Workspace.of(root(), artifacts.named());
    }

    ParameterException usage(String message) {
        if (command == null) {
            throw new IllegalStateException("no command");
        }
        return new ParameterException(command.commandLine(), message);
    }
}
