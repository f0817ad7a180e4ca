package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;

/** A project of Maven: its project file and those that it inherits from, as far as they are on this machine. */
final class MavenProject {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]{1,200})}");
    private static final int MAXIMUM_DEPTH = 20;
    private static final String PLUGINS = "org.apache.maven.plugins";

    private final List<PomFile> lineage;
    private final boolean complete;
    private final PomLibrary library;
    private final Map<String, String> settings;

    private MavenProject(List<PomFile> lineage, boolean complete, PomLibrary library, Map<String, String> settings) {
        this.lineage = List.copyOf(lineage);
        this.complete = complete;
        this.library = library;
        this.settings = settings;
    }

    static MavenProject of(PomFile pom, PomLibrary library, Map<String, String> settings) {
        List<PomFile> lineage = new ArrayList<>();
        Optional<PomFile> next = Optional.of(pom);
        while (next.isPresent() && lineage.size() < MAXIMUM_DEPTH) {
            PomFile current = next.get();
            lineage.add(current);
            Parent parent = current.model().getParent();
            if (parent == null) {
                return new MavenProject(lineage, true, library, settings);
            }
            next = library.parent(current, parent);
        }
        return new MavenProject(lineage, false, library, settings);
    }

    PomFile pom() {
        return lineage.get(0);
    }

    /** Whether every project file that this one inherits from was found. */
    boolean isComplete() {
        return complete;
    }

    String coordinates() {
        return first(Model::getGroupId)
                        .or(() -> parent().map(Parent::getGroupId))
                        .orElse("?") + ":" + pom().model().getArtifactId();
    }

    Optional<Engine> engine() {
        return dependency(Engine.GROUP, Engine.NAME);
    }

    Optional<Engine> dependency(String group, String artifact) {
        for (PomFile file : lineage) {
            for (Dependency dependency : file.dependencies()) {
                if (isThat(dependency, group, artifact)) {
                    return Optional.of(new Engine(
                            version(dependency),
                            Optional.of(scope(dependency)),
                            file.locate(dependency, "artifactId")));
                }
            }
        }
        return Optional.empty();
    }

    /** The dependencies that stand in the project files, as {@code group:artifact}. */
    Set<String> dependencies() {
        Set<String> names = new HashSet<>();
        for (PomFile file : lineage) {
            for (Dependency dependency : file.dependencies()) {
                names.add(interpolated(dependency.getGroupId()).orElse("?") + ":"
                        + interpolated(dependency.getArtifactId()).orElse("?"));
            }
        }
        return names;
    }

    /** The dependencies that a module passes on to those that depend on it. */
    Set<String> passedOn() {
        Set<String> names = new HashSet<>();
        for (PomFile file : lineage) {
            for (Dependency dependency : file.dependencies()) {
                if (!dependency.isOptional() && Set.of("compile", "runtime").contains(scope(dependency))) {
                    names.add(interpolated(dependency.getGroupId()).orElse("?") + ":"
                            + interpolated(dependency.getArtifactId()).orElse("?"));
                }
            }
        }
        return names;
    }

    Optional<SurefireVersion> surefire() {
        return pluginVersion(PomFile::plugins, "maven-surefire-plugin")
                .or(() -> pluginVersion(PomFile::managedPlugins, "maven-surefire-plugin"));
    }

    /** Whether some project file speaks of Surefire's version, be it in a way that cannot be followed. */
    boolean namesSurefireVersion() {
        return plugins("maven-surefire-plugin").anyMatch(plugin -> plugin.getVersion() != null);
    }

    boolean configuresSurefire(String parameter) {
        return plugins("maven-surefire-plugin")
                .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .map(container -> String.valueOf(container.getConfiguration()))
                .anyMatch(configuration -> configuration.contains("<" + parameter));
    }

    boolean runsFailsafe() {
        return lineage.stream()
                .flatMap(file -> file.plugins().stream())
                .filter(plugin -> isPlugin(plugin, "maven-failsafe-plugin"))
                .findAny()
                .isPresent();
    }

    /** Whether somebody chose the provider that runs the tests, instead of leaving the choice to Surefire. */
    boolean choosesProvider() {
        return plugins("maven-surefire-plugin")
                .anyMatch(plugin -> !plugin.getDependencies().isEmpty());
    }

    /** Whether a plugin may add directories of sources, such as those of integration tests. */
    boolean mayAddSources() {
        return lineage.stream()
                .flatMap(file -> file.plugins().stream())
                .flatMap(plugin -> plugin.getExecutions().stream())
                .map(PluginExecution::getGoals)
                .anyMatch(goals -> goals.contains("add-test-source"));
    }

    Optional<Path> testSourceDirectory() {
        return build(Build::getTestSourceDirectory);
    }

    Optional<Path> sourceDirectory() {
        return build(Build::getSourceDirectory);
    }

    Optional<Path> testOutputDirectory() {
        return build(Build::getTestOutputDirectory)
                .or(() -> build(Build::getDirectory).map(directory -> directory.resolve("test-classes")));
    }

    private Optional<Path> build(Function<Build, String> directory) {
        return first(model -> model.getBuild() == null ? null : directory.apply(model.getBuild()))
                .flatMap(this::interpolated)
                .flatMap(path -> {
                    try {
                        return Optional.of(directory().resolve(path).normalize());
                    } catch (InvalidPathException e) {
                        return Optional.empty();
                    }
                });
    }

    private Path directory() {
        return Objects.requireNonNull(pom().path().getParent());
    }

    private Stream<Plugin> plugins(String artifact) {
        return lineage.stream()
                .flatMap(file -> Stream.concat(file.plugins().stream(), file.managedPlugins().stream()))
                .filter(plugin -> isPlugin(plugin, artifact));
    }

    private Optional<SurefireVersion> pluginVersion(Function<PomFile, List<Plugin>> plugins, String artifact) {
        for (PomFile file : lineage) {
            for (Plugin plugin : plugins.apply(file)) {
                if (isPlugin(plugin, artifact) && plugin.getVersion() != null) {
                    return interpolated(plugin.getVersion())
                            .map(version -> new SurefireVersion(
                                    version, "set in " + file.name(), Optional.of(file.locate(plugin, "version"))));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPlugin(Plugin plugin, String artifact) {
        return PLUGINS.equals(plugin.getGroupId()) && artifact.equals(plugin.getArtifactId());
    }

    private boolean isThat(Dependency dependency, String group, String artifact) {
        return interpolated(dependency.getGroupId()).filter(group::equals).isPresent()
                && interpolated(dependency.getArtifactId())
                        .filter(artifact::equals)
                        .isPresent();
    }

    private Optional<String> version(Dependency dependency) {
        return Optional.ofNullable(dependency.getVersion())
                .or(() -> managed(dependency, lineage, 0, Dependency::getVersion))
                .flatMap(this::interpolated);
    }

    private String scope(Dependency dependency) {
        return Optional.ofNullable(dependency.getScope())
                .or(() -> managed(dependency, lineage, 0, Dependency::getScope))
                .flatMap(this::interpolated)
                .orElse("compile");
    }

    private Optional<String> managed(
            Dependency wanted, List<PomFile> files, int depth, Function<Dependency, String> property) {
        for (PomFile file : files) {
            for (Dependency managed : file.managedDependencies()) {
                if (isThat(
                        managed,
                        interpolated(wanted.getGroupId()).orElse("?"),
                        interpolated(wanted.getArtifactId()).orElse("?"))) {
                    return Optional.ofNullable(property.apply(managed));
                }
            }
        }
        return depth >= MAXIMUM_DEPTH ? Optional.empty() : imported(wanted, files, depth, property);
    }

    private Optional<String> imported(
            Dependency wanted, List<PomFile> files, int depth, Function<Dependency, String> property) {
        return files.stream()
                .flatMap(file -> file.managedDependencies().stream())
                .filter(managed -> "import".equals(managed.getScope()))
                .flatMap(bom -> interpolated(bom.getVersion()).stream()
                        .flatMap(version -> library.imported(bom.getGroupId(), bom.getArtifactId(), version).stream()))
                .flatMap(bom -> {
                    MavenProject project = of(bom, library, settings);
                    return project
                            .managed(wanted, project.lineage, depth + 1, property)
                            .flatMap(project::interpolated)
                            .stream();
                })
                .findFirst();
    }

    Optional<String> interpolated(String text) {
        String current = text;
        for (int i = 0; current != null && i < MAXIMUM_DEPTH; i++) {
            Matcher placeholder = PLACEHOLDER.matcher(current);
            if (!placeholder.find()) {
                return Optional.of(current.trim());
            }
            Optional<String> value = property(placeholder.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            current = current.substring(0, placeholder.start()) + value.get() + current.substring(placeholder.end());
        }
        return Optional.empty();
    }

    private Optional<String> property(String name) {
        return switch (name) {
            case "project.version", "version", "pom.version" ->
                first(Model::getVersion).or(() -> parent().map(Parent::getVersion));
            case "project.groupId", "groupId", "pom.groupId" ->
                first(Model::getGroupId).or(() -> parent().map(Parent::getGroupId));
            case "project.parent.version", "parent.version" -> parent().map(Parent::getVersion);
            case "project.parent.groupId" -> parent().map(Parent::getGroupId);
            case "project.artifactId" -> Optional.ofNullable(pom().model().getArtifactId());
            case "project.basedir", "basedir" -> Optional.of(directory().toString());
            case "project.build.directory" ->
                Optional.of(build(Build::getDirectory)
                        .orElse(directory().resolve("target"))
                        .toString());
            default ->
                Optional.ofNullable(settings.get(name))
                        .or(() -> first(model -> model.getProperties().getProperty(name)));
        };
    }

    private Optional<Parent> parent() {
        return Optional.ofNullable(pom().model().getParent());
    }

    private Optional<String> first(Function<Model, String> property) {
        return lineage.stream()
                .map(file -> Optional.ofNullable(property.apply(file.model())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Location location() {
        return Location.of(pom().name());
    }
}
