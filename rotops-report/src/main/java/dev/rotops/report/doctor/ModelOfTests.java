package dev.rotops.report.doctor;

import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the tests of a module look for the model, as far as their build files say so. */
public final class ModelOfTests {

    private static final String PROJECT = "pom.xml";

    /** Names of the files that say so, wherever they are. */
    public static final Set<String> FILES =
            Set.of(PROJECT, PlatformProperties.FILE, MavenSettings.JVM_CONFIG, MavenSettings.MAVEN_CONFIG);

    private final Path root;
    private final Map<String, BuildSetting> settings;

    private ModelOfTests(Path module, Map<String, BuildSetting> settings) {
        this.settings = Map.copyOf(settings);
        this.root = Optional.ofNullable(settings.get(Engine.ROOT))
                .flatMap(setting -> resolved(module, setting.value()))
                .orElse(module);
    }

    /**
     * Reads it from the build files of all modules.
     *
     * @param workspace the repository
     * @return by the directory of the module, one for each run of its tests
     */
    public static Map<Path, List<ModelOfTests>> byModule(Workspace workspace) {
        return byModule(workspace, workspace.root(), workspace.modules());
    }

    /**
     * Reads it likewise from copies of build files.
     *
     * @param workspace the repository
     * @param copy the directory that stands for its root
     * @return by the directory of the module below the copy, one for each run of its tests
     */
    public static Map<Path, List<ModelOfTests>> byModule(Workspace workspace, Path copy) {
        return byModule(workspace, copy, BuildModules.of(copy));
    }

    private static Map<Path, List<ModelOfTests>> byModule(Workspace workspace, Path root, List<Path> modules) {
        MavenSettings maven = MavenSettings.of(root);
        PomLibrary library = new PomLibrary(
                root, new LocalRepository(MavenSettings.of(workspace.root()).localRepository(workspace.root())));
        Map<Path, List<ModelOfTests>> byModule = new LinkedHashMap<>();
        for (Path module : modules) {
            Optional<MavenProject> project =
                    library.read(module.resolve(PROJECT)).map(pom -> MavenProject.of(pom, library, maven.properties()));
            byModule.put(module, of(root, module, project));
        }
        return byModule;
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

    private static ModelOfTests of(Path module, List<BuildSetting> properties) {
        Map<String, BuildSetting> settings = new HashMap<>();
        properties.stream()
                .filter(setting -> names().anyMatch(setting.name()::equals))
                .filter(setting -> !setting.value().isBlank())
                .forEach(setting -> settings.put(setting.name(), setting));
        return new ModelOfTests(module, settings);
    }

    private static Stream<BuildSetting> settings(MavenTestRun run) {
        return names().flatMap(name -> run.setting(name).stream());
    }

    private static Stream<String> names() {
        return Stream.concat(Stream.of(Engine.ROOT), artifacts());
    }

    private static Stream<String> artifacts() {
        return Stream.of(ArtifactKind.values()).flatMap(kind -> kind.parameter().stream());
    }

    /** The artifacts for which they look where somebody says. */
    Stream<BuildSetting> named() {
        return artifacts().map(settings::get).flatMap(Stream::ofNullable);
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
        for (ArtifactKind kind : ArtifactKind.values()) {
            kind.parameter()
                    .map(settings::get)
                    .ifPresent(setting -> named.put(kind, setting.value().trim().replace('\\', '/')));
        }
        return new ArtifactFiles(root, named);
    }

    /**
     * Says who tells them to look elsewhere for an artifact.
     *
     * @param kind the artifact
     * @return a beginning of a sentence; nothing where nobody does
     */
    public Optional<String> origin(ArtifactKind kind) {
        return Stream.of(kind.parameter(), ArtifactKind.CONTROL_PLANE.parameter(), Optional.of(Engine.ROOT))
                .flatMap(Optional::stream)
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
