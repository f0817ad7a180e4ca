package dev.rotops.report.doctor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.model.Plugin;

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
        return plugin().mentions().anyMatch(plugin -> plugin.getVersion() != null);
    }

    /** Whether somebody chose the provider that runs the tests, instead of leaving the choice to the plugin. */
    boolean choosesProvider() {
        return plugin().mentions().anyMatch(plugin -> !plugin.getDependencies().isEmpty());
    }

    /** Whether the project uses it; Surefire needs no mention. */
    boolean isUsed() {
        return !isFailsafe() || plugin().isUsed();
    }

    /** Its executions, those that are bound to no phase too. */
    List<MavenTestRun> runs() {
        Set<String> ids = new LinkedHashSet<>();
        if (!isFailsafe()) {
            ids.add(DEFAULT_TEST);
        }
        if (isUsed()) {
            ids.addAll(plugin().executions(isFailsafe() ? "integration-test" : "test"));
        }
        return ids.stream()
                .map(id -> new MavenTestRun(this, plugin().phase(id), plugin().parameters(id)))
                .toList();
    }

    private Optional<SurefireVersion> version(Function<PomFile, List<Plugin>> plugins) {
        for (PomFile file : lineage.files()) {
            for (Plugin plugin : plugins.apply(file)) {
                if (plugin().isThis(plugin) && plugin.getVersion() != null) {
                    return lineage.interpolated(plugin.getVersion())
                            .map(version -> new SurefireVersion(
                                    version, "set in " + file.name(), Optional.of(file.locate(plugin, "version"))));
                }
            }
        }
        return Optional.empty();
    }

    private MavenPlugin plugin() {
        return new MavenPlugin(lineage, GROUP, artifact);
    }
}
