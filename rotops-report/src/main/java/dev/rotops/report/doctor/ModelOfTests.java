package dev.rotops.report.doctor;

import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the tests of a module, or goals of Maven, look for the model, as far as their build files say so. */
public final class ModelOfTests {

    private static final String PROJECT = "pom.xml";

    /** Names of the files that say so, wherever they are. */
    public static final Set<String> FILES =
            Set.of(PROJECT, PlatformProperties.FILE, MavenSettings.JVM_CONFIG, MavenSettings.MAVEN_CONFIG);

    private final Path root;
    private final Map<String, BuildSetting> settings;
    private final boolean isOfGoals;

    private ModelOfTests(Path module, Map<String, BuildSetting> settings, boolean isOfGoals) {
        this.isOfGoals = isOfGoals;
        this.settings = Map.copyOf(settings);
        this.root = Optional.ofNullable(settings.get(Engine.ROOT))
                .flatMap(setting -> resolved(module, setting.value()))
                .orElse(module);
    }

    /**
     * Reads it from the build files of all modules.
     *
     * @param workspace the repository
     * @return by the directory of the module, one for each run of its tests; and by its project file, one for each run of goals that
     *     are told where
     */
    public static Map<Path, List<ModelOfTests>> byModule(Workspace workspace) {
        return byModule(workspace, workspace.root(), workspace.modules());
    }

    /**
     * Reads it likewise from copies of build files.
     *
     * @param workspace the repository
     * @param copy the directory that stands for its root
     * @return likewise, by paths below the copy; other files that the copies name are read as they are now
     */
    public static Map<Path, List<ModelOfTests>> byModule(Workspace workspace, Path copy) {
        return byModule(workspace, copy, BuildModules.of(copy));
    }

    private static Map<Path, List<ModelOfTests>> byModule(Workspace workspace, Path root, List<Path> modules) {
        MavenSettings maven = MavenSettings.of(root, workspace.root());
        PomLibrary library = new PomLibrary(
                root,
                workspace.root(),
                new LocalRepository(MavenSettings.of(workspace.root()).localRepository()));
        Map<Path, List<ModelOfTests>> byModule = new LinkedHashMap<>();
        for (Path module : modules) {
            Path file = module.resolve(PROJECT);
            Optional<MavenProject> project = library.read(file).map(pom -> MavenProject.of(pom, library, maven));
            List<ModelOfTests> models = new ArrayList<>(of(root, module, project));
            List<ModelOfTests> goals =
                    project.map(found -> ofGoals(root, found)).orElse(List.of());
            goals.stream().filter(model -> !model.root().equals(root)).forEach(models::add);
            byModule.put(module, models);
            byModule.put(
                    file,
                    goals.stream().filter(model -> model.root().equals(root)).toList());
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

    /** Goals look below the root, in whichever module they run. */
    static List<ModelOfTests> ofGoals(Path root, MavenProject maven) {
        return new ModelOfGoals(maven.lineage())
                .settings().stream()
                        .map(settings -> new ModelOfTests(root, byName(settings.stream()), true))
                        .toList();
    }

    private static ModelOfTests of(Path module, List<BuildSetting> properties) {
        return new ModelOfTests(
                module,
                byName(properties.stream()
                        .filter(setting -> names().anyMatch(setting.name()::equals))
                        .filter(setting -> !setting.value().isBlank())),
                false);
    }

    private static Map<String, BuildSetting> byName(Stream<BuildSetting> settings) {
        Map<String, BuildSetting> byName = new HashMap<>();
        settings.forEach(setting -> byName.put(setting.name(), setting));
        return byName;
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
        return Stream.of(ArtifactKind.values())
                .map(ModelOfGoals::name)
                .map(settings::get)
                .flatMap(Stream::ofNullable);
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
            BuildSetting setting = settings.get(ModelOfGoals.name(kind));
            if (setting != null) {
                named.put(kind, setting.value().trim().replace('\\', '/'));
            }
        }
        return isOfGoals ? ArtifactFiles.inDefaultDirectory(root, named) : new ArtifactFiles(root, named);
    }

    /**
     * Says who tells them to look elsewhere for an artifact.
     *
     * @param kind the artifact
     * @return a beginning of a sentence; nothing where nobody does
     */
    public Optional<String> origin(ArtifactKind kind) {
        return Stream.of(ModelOfGoals.name(kind), ModelOfGoals.name(ArtifactKind.CONTROL_PLANE), Engine.ROOT)
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
