package dev.rotops.report.doctor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;

/**
 * A plugin of Maven that runs tests, as a project uses it.
 *
 * @param lineage the project files
 * @param artifact its name
 */
record TestPlugin(PomLineage lineage, String artifact) {

    static final String SUREFIRE = "maven-surefire-plugin";
    static final String FAILSAFE = "maven-failsafe-plugin";

    private static final String GROUP = "org.apache.maven.plugins";
    private static final String DEFAULT_TEST = "default-test";
    private static final List<Function<PomFile, List<Plugin>>> SECTIONS =
            List.of(PomFile::plugins, PomFile::managedPlugins);

    boolean isFailsafe() {
        return artifact.equals(FAILSAFE);
    }

    /** The name of the property that stands for one of its parameters. */
    String property(String parameter) {
        return (isFailsafe() ? "failsafe." : "surefire.") + parameter;
    }

    Optional<SurefireVersion> version() {
        return version(PomFile::plugins).or(() -> version(PomFile::managedPlugins));
    }

    /** Whether some project file speaks of its version, be it in a way that cannot be followed. */
    boolean namesVersion() {
        return all().anyMatch(plugin -> plugin.getVersion() != null);
    }

    /** Whether somebody chose the provider that runs the tests, instead of leaving the choice to the plugin. */
    boolean choosesProvider() {
        return all().anyMatch(plugin -> !plugin.getDependencies().isEmpty());
    }

    /** Whether the project uses it; Surefire needs no mention. */
    boolean isUsed() {
        return !isFailsafe()
                || lineage.files().stream()
                        .flatMap(file -> file.plugins().stream())
                        .anyMatch(this::isThis);
    }

    /** Its executions, those that are bound to no phase too. */
    List<MavenTestRun> runs() {
        Set<String> ids = new LinkedHashSet<>();
        if (!isFailsafe()) {
            ids.add(DEFAULT_TEST);
        }
        if (isUsed()) {
            all().flatMap(plugin -> plugin.getExecutions().stream())
                    .filter(execution -> execution.getGoals().contains(isFailsafe() ? "integration-test" : "test"))
                    .map(PluginExecution::getId)
                    .forEach(ids::add);
        }
        return ids.stream().map(this::run).toList();
    }

    /** Maven's order of precedence: the execution, then the plugin; used, then managed; own, then inherited. */
    private MavenTestRun run(String id) {
        List<PluginConfiguration> executions = configurations(
                plugin -> plugin.getExecutions().stream().filter(execution -> id.equals(execution.getId())));
        List<PluginConfiguration> configurations = new ArrayList<>(executions);
        configurations.addAll(configurations(Stream::of));
        Optional<BuildSetting> phase = executions.stream()
                .flatMap(execution -> phase(execution).stream())
                .findFirst();
        return new MavenTestRun(this, phase, new TestParameters(lineage, configurations));
    }

    private static Optional<BuildSetting> phase(PluginConfiguration configuration) {
        return configuration.container() instanceof PluginExecution execution && execution.getPhase() != null
                ? Optional.of(new BuildSetting(
                        "phase", execution.getPhase(), configuration.file().locate(execution, "phase")))
                : Optional.empty();
    }

    private <T extends ConfigurationContainer> List<PluginConfiguration> configurations(
            Function<Plugin, Stream<T>> containers) {
        List<PluginConfiguration> configurations = new ArrayList<>();
        for (Function<PomFile, List<Plugin>> plugins : SECTIONS) {
            for (PomFile file : lineage.files()) {
                plugins.apply(file).stream()
                        .filter(this::isThis)
                        .flatMap(containers)
                        .forEach(container -> configurations.add(new PluginConfiguration(file, container)));
            }
        }
        return configurations;
    }

    private Stream<Plugin> all() {
        return SECTIONS.stream()
                .flatMap(plugins -> lineage.files().stream().flatMap(file -> plugins.apply(file).stream()))
                .filter(this::isThis);
    }

    private Optional<SurefireVersion> version(Function<PomFile, List<Plugin>> plugins) {
        for (PomFile file : lineage.files()) {
            for (Plugin plugin : plugins.apply(file)) {
                if (isThis(plugin) && plugin.getVersion() != null) {
                    return lineage.interpolated(plugin.getVersion())
                            .map(version -> new SurefireVersion(
                                    version, "set in " + file.name(), Optional.of(file.locate(plugin, "version"))));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isThis(Plugin plugin) {
        return GROUP.equals(plugin.getGroupId()) && artifact.equals(plugin.getArtifactId());
    }
}
