package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command: where the repository and its artifacts are, and how much to print. */
final class RotopsOptions {

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
            description = "Print every finding, and what an issue report needs.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    private final Map<ArtifactKind, String> artifacts = new EnumMap<>(ArtifactKind.class);

    @Option(names = "--config", paramLabel = "FILE", description = "The control plane.")
    void setControlPlane(String path) {
        artifacts.put(ArtifactKind.CONTROL_PLANE, path);
    }

    @Option(names = "--inventory", paramLabel = "FILE", description = "The inventory.")
    void setInventory(String path) {
        artifacts.put(ArtifactKind.INVENTORY, path);
    }

    @Option(names = "--surfaces", paramLabel = "FILE", description = "The surface catalog.")
    void setSurfaces(String path) {
        artifacts.put(ArtifactKind.SURFACES, path);
    }

    @Option(names = "--fidelity", paramLabel = "FILE", description = "The fidelity policy.")
    void setFidelity(String path) {
        artifacts.put(ArtifactKind.FIDELITY_POLICY, path);
    }

    @Option(names = "--quality", paramLabel = "FILE", description = "The quality policy.")
    void setQuality(String path) {
        artifacts.put(ArtifactKind.QUALITY_POLICY, path);
    }

    @Option(
            names = {"--discovery-policy", "--policy"},
            paramLabel = "FILE",
            description = "The discovery policy.")
    void setDiscoveryPolicy(String path) {
        artifacts.put(ArtifactKind.DISCOVERY_POLICY, path);
    }

    @Option(names = "--self-check-policy", paramLabel = "FILE", description = "The self-check policy.")
    void setSelfCheckPolicy(String path) {
        artifacts.put(ArtifactKind.SELF_CHECK_POLICY, path);
    }

    @Option(names = "--retro", paramLabel = "FILE", description = "The retrospective.")
    void setRetrospective(String path) {
        artifacts.put(ArtifactKind.RETROSPECTIVE, path);
    }

    @Option(names = "--capabilities", paramLabel = "FILE", description = "The capability profiles.")
    void setCapabilities(String path) {
        artifacts.put(ArtifactKind.CAPABILITIES, path);
    }

    @Option(names = "--probes", paramLabel = "FILE", description = "The probe plan.")
    void setProbes(String path) {
        artifacts.put(ArtifactKind.PROBES, path);
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
        return Workspace.of(root(), artifacts);
    }

    ParameterException usage(String message) {
        if (command == null) {
            throw new IllegalStateException("no command");
        }
        return new ParameterException(command.commandLine(), message);
    }
}
