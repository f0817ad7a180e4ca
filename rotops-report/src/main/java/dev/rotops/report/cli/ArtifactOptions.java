package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options that name artifacts. */
final class ArtifactOptions {

    private final Map<ArtifactKind, String> named = new EnumMap<>(ArtifactKind.class);

    /** Paths of the artifacts that are not at their default place. */
    Map<ArtifactKind, String> named() {
        return named;
    }

    /** Takes the options from a command that reads no artifact. */
    static void removeFrom(CommandSpec command) {
        CommandSpec artifacts = CommandSpec.forAnnotatedObject(new ArtifactOptions());
        List<String> names =
                artifacts.options().stream().map(OptionSpec::longestName).toList();
        names.forEach(name -> command.remove(command.findOption(name)));
    }

    @Option(names = "--config", paramLabel = "FILE", description = "The control plane.")
    void setControlPlane(String path) {
        named.put(ArtifactKind.CONTROL_PLANE, path);
    }

    @Option(names = "--inventory", paramLabel = "FILE", description = "The inventory.")
    void setInventory(String path) {
        named.put(ArtifactKind.INVENTORY, path);
    }

    @Option(names = "--surfaces", paramLabel = "FILE", description = "The surface catalog.")
    void setSurfaces(String path) {
        named.put(ArtifactKind.SURFACES, path);
    }

    @Option(names = "--fidelity", paramLabel = "FILE", description = "The fidelity policy.")
    void setFidelity(String path) {
        named.put(ArtifactKind.FIDELITY_POLICY, path);
    }

    @Option(names = "--quality", paramLabel = "FILE", description = "The quality policy.")
    void setQuality(String path) {
        named.put(ArtifactKind.QUALITY_POLICY, path);
    }

    @Option(
            names = {"--discovery-policy", "--policy"},
            paramLabel = "FILE",
            description = "The discovery policy.")
    void setDiscoveryPolicy(String path) {
        named.put(ArtifactKind.DISCOVERY_POLICY, path);
    }

    @Option(names = "--self-check-policy", paramLabel = "FILE", description = "The self-check policy.")
    void setSelfCheckPolicy(String path) {
        named.put(ArtifactKind.SELF_CHECK_POLICY, path);
    }

    @Option(names = "--retro", paramLabel = "FILE", description = "The retrospective.")
    void setRetrospective(String path) {
        named.put(ArtifactKind.RETROSPECTIVE, path);
    }

    @Option(names = "--capabilities", paramLabel = "FILE", description = "The capability profiles.")
    void setCapabilities(String path) {
        named.put(ArtifactKind.CAPABILITIES, path);
    }

    @Option(names = "--probes", paramLabel = "FILE", description = "The probe plan.")
    void setProbes(String path) {
        named.put(ArtifactKind.PROBES, path);
    }

    @Option(names = "--baseline", paramLabel = "FILE", description = "The baseline.")
    void setBaseline(String path) {
        named.put(ArtifactKind.BASELINE, path);
    }
}
