package dev.rotops.report.doctor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * A plugin of Maven, as a project uses it.
 *
 * @param lineage the project files
 * @param group the group that it belongs to
 * @param artifact its name
 */
record MavenPlugin(PomLineage lineage, String group, String artifact) {

    private static final List<Function<PomFile, List<Plugin>>> SECTIONS =
            List.of(PomFile::plugins, PomFile::managedPlugins);

    /** What project files say of it, those that use it and those that only manage it. */
    Stream<Plugin> mentions() {
        return SECTIONS.stream()
                .flatMap(plugins -> lineage.files().stream().flatMap(file -> plugins.apply(file).stream()))
                .filter(this::isThis);
    }

    boolean isUsed() {
        return lineage.files().stream().flatMap(file -> file.plugins().stream()).anyMatch(this::isThis);
    }

    /** The executions that run one of its goals, those that are bound to no phase too. */
    Set<String> executions(String goal) {
        return mentions()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> execution.getGoals().contains(goal))
                .map(PluginExecution::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> executions() {
        return mentions()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .map(PluginExecution::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The phase that an execution is bound to, where somebody says so. */
    Optional<BuildSetting> phase(String execution) {
        return SECTIONS.stream()
                .flatMap(plugins -> configurations(plugins, named(execution)))
                .flatMap(configuration -> phase(configuration).stream())
                .findFirst();
    }

    /** Maven's order of precedence: the execution, then the plugin; used, then managed; own, then inherited. */
    TestParameters parameters(String execution) {
        return new TestParameters(
                lineage, PluginConfiguration.merged(Stream.of(merged(named(execution)), merged(Stream::of))));
    }

    private <T extends ConfigurationContainer> Xpp3Dom merged(Function<Plugin, Stream<T>> containers) {
        return PluginConfiguration.merged(SECTIONS.stream()
                .map(plugins -> PluginConfiguration.merged(
                        configurations(plugins, containers).map(PluginConfiguration::elements))));
    }

    private static Function<Plugin, Stream<PluginExecution>> named(String id) {
        return plugin -> plugin.getExecutions().stream().filter(execution -> id.equals(execution.getId()));
    }

    private static Optional<BuildSetting> phase(PluginConfiguration configuration) {
        return configuration.container() instanceof PluginExecution execution && execution.getPhase() != null
                ? Optional.of(new BuildSetting(
                        "phase", execution.getPhase(), configuration.file().locate(execution, "phase")))
                : Optional.empty();
    }

    private <T extends ConfigurationContainer> Stream<PluginConfiguration> configurations(
            Function<PomFile, List<Plugin>> plugins, Function<Plugin, Stream<T>> containers) {
        return lineage.files().stream()
                .flatMap(file -> plugins.apply(file).stream()
                        .filter(this::isThis)
                        .flatMap(containers)
                        .map(container -> new PluginConfiguration(file, container)));
    }

    boolean isThis(Plugin plugin) {
        return group.equals(plugin.getGroupId()) && artifact.equals(plugin.getArtifactId());
    }
}
