package dev.rotops.report.doctor;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the tests of a module look for the model, as far as their build files say so. */
public final class ModelOfTests {

    /** Where a module says it beside its tests, relative to its directory. */
    public static final String PROPERTIES = PlatformProperties.SOURCE;

    private static final String ROOT = "rotops.root";
    private static final String CONTROL_PLANE = "rotops.control-plane";
    private static final Map<ArtifactKind, String> NAMES = Map.of(
            ArtifactKind.CONTROL_PLANE, CONTROL_PLANE,
            ArtifactKind.INVENTORY, "rotops.inventory",
            ArtifactKind.SURFACES, "rotops.surfaces",
            ArtifactKind.FIDELITY_POLICY, "rotops.fidelity",
            ArtifactKind.QUALITY_POLICY, "rotops.quality",
            ArtifactKind.DISCOVERY_POLICY, "rotops.discovery-policy",
            ArtifactKind.CAPABILITIES, "rotops.capability-profiles",
            ArtifactKind.PROBES, "rotops.probes",
            ArtifactKind.BASELINE, "rotops.baseline");

    private final Path root;
    private final Map<String, BuildSetting> settings;

    private ModelOfTests(Path module, Map<String, BuildSetting> settings) {
        this.settings = Map.copyOf(settings);
        this.root = Optional.ofNullable(settings.get(ROOT))
                .flatMap(setting -> resolved(module, setting.value()))
                .orElse(module);
    }

    /**
     * Reads it from the build files of a module.
     *
     * @param workspace the repository
     * @param module the directory of the module
     * @return one for each run of its tests
     */
    public static List<ModelOfTests> of(Workspace workspace, Path module) {
        MavenSettings maven = MavenSettings.of(workspace.root());
        PomLibrary library =
                new PomLibrary(workspace.root(), new LocalRepository(maven.localRepository(workspace.root())));
        return of(
                workspace.root(),
                module,
                library.read(module.resolve("pom.xml")).map(pom -> MavenProject.of(pom, library, maven.properties())));
    }

    static List<ModelOfTests> of(Path root, Path module, Optional<MavenProject> maven) {
        List<BuildSetting> properties = PlatformProperties.all(root, module);
        List<MavenTestRun> runs = maven.stream().flatMap(MavenProject::runs).toList();
        return runs.isEmpty()
                ? List.of(of(module, properties))
                : runs.stream()
                        .map(run -> of(
                                module,
                                Stream.concat(properties.stream(), settings(run))
                                        .toList()))
                        .toList();
    }

    /**
     * Reads it from what a module said beside its tests.
     *
     * @param module the directory of the module
     * @param properties the text of {@code junit-platform.properties}
     * @return where they looked
     */
    public static ModelOfTests of(Path module, String properties) {
        return of(module, PlatformProperties.all(properties, PROPERTIES));
    }

    private static ModelOfTests of(Path module, List<BuildSetting> properties) {
        Map<String, BuildSetting> settings = new HashMap<>();
        properties.stream()
                .filter(setting -> setting.name().equals(ROOT) || NAMES.containsValue(setting.name()))
                .filter(setting -> !setting.value().isBlank())
                .forEach(setting -> settings.put(setting.name(), setting));
        return new ModelOfTests(module, settings);
    }

    private static Stream<BuildSetting> settings(MavenTestRun run) {
        return Stream.concat(Stream.of(ROOT), NAMES.values().stream()).flatMap(name -> run.setting(name).stream());
    }

    /** The artifacts for which they look where somebody says. */
    Stream<BuildSetting> named() {
        return NAMES.values().stream().map(settings::get).flatMap(Stream::ofNullable);
    }

    /**
     * Tells whether their build files say anything about it.
     *
     * @return whether they do
     */
    public boolean isToldWhere() {
        return !settings.isEmpty();
    }

    /**
     * Returns the directory that the paths of artifacts are relative to.
     *
     * @return it, normalized
     */
    public Path root() {
        return root;
    }

    /**
     * Tells where they look.
     *
     * @return the places: beside the control plane, or where they are named
     */
    public ArtifactFiles files() {
        Map<ArtifactKind, String> named = new EnumMap<>(ArtifactKind.class);
        NAMES.forEach((kind, name) -> Optional.ofNullable(settings.get(name))
                .ifPresent(setting -> named.put(kind, setting.value().trim().replace('\\', '/'))));
        return new ArtifactFiles(root, named);
    }

    /**
     * Says who tells them to look elsewhere for an artifact.
     *
     * @param kind the artifact
     * @return a beginning of a sentence; nothing where nobody does
     */
    public Optional<String> origin(ArtifactKind kind) {
        return Stream.of(NAMES.getOrDefault(kind, ROOT), CONTROL_PLANE, ROOT)
                .flatMap(name -> Stream.ofNullable(settings.get(name)))
                .findFirst()
                .map(setting -> setting.location() + "  " + setting.name() + " is " + setting.value() + ": ");
    }

    private static Optional<Path> resolved(Path directory, String path) {
        try {
            return Optional.of(directory.resolve(path.trim()).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
