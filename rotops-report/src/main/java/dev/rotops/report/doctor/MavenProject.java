package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;

/** A project of Maven, as its project file and those that it inherits from describe it. */
record MavenProject(PomLineage lineage) {

    private static final String PLUGIN = "rotops-report";
    private static final String SKIP = "rotops.verify.skip";

    static MavenProject of(PomFile pom, PomLibrary library, Map<String, BuildSetting> settings) {
        return new MavenProject(PomLineage.of(pom, library, settings));
    }

    /** Whether every project file that this one inherits from was found. */
    boolean isComplete() {
        return lineage.isComplete();
    }

    String coordinates() {
        return lineage.group().orElse("?") + ":" + lineage.own().model().getArtifactId();
    }

    Location location() {
        return Location.of(lineage.own().name());
    }

    PomDependencies dependencies() {
        return new PomDependencies(lineage);
    }

    Optional<Engine> engine() {
        return dependencies().find(Engine.GROUP, Engine.NAME);
    }

    TestPlugin surefire() {
        return new TestPlugin(lineage, TestPlugin.SUREFIRE);
    }

    /** Whether the build judges in the end what its tests have proven. */
    boolean bindsVerification() {
        return lineage.files().stream().flatMap(file -> file.plugins().stream()).anyMatch(MavenProject::isOurs)
                && lineage.files().stream()
                        .flatMap(file -> Stream.of(file.plugins(), file.managedPlugins()))
                        .flatMap(List::stream)
                        .filter(MavenProject::isOurs)
                        .flatMap(plugin -> plugin.getExecutions().stream())
                        .anyMatch(execution -> execution.getGoals().contains("verify"));
    }

    /** Where the build says that nothing is to be judged in the end. */
    Optional<BuildSetting> skipsVerification() {
        return lineage.setting(SKIP).filter(skip -> skip.value().equalsIgnoreCase("true"));
    }

    private static boolean isOurs(Plugin plugin) {
        return plugin.getGroupId().equals(Engine.GROUP)
                && plugin.getArtifactId().equals(PLUGIN);
    }

    /**
     * The times that a build runs tests.
     *
     * @param mode what the tests themselves say about {@code rotops.mode}
     */
    List<TestRun> testRuns(Optional<BuildSetting> mode) {
        return runs().map(run -> run.read(mode)).toList();
    }

    /** The executions of plugins that run tests. */
    Stream<MavenTestRun> runs() {
        return Stream.of(surefire(), new TestPlugin(lineage, TestPlugin.FAILSAFE))
                .flatMap(plugin -> plugin.runs().stream());
    }

    Optional<Path> testSourceDirectory() {
        return lineage.build(Build::getTestSourceDirectory);
    }

    Optional<Path> sourceDirectory() {
        return lineage.build(Build::getSourceDirectory);
    }

    Optional<Path> testOutputDirectory() {
        return lineage.build(Build::getTestOutputDirectory)
                .or(() -> lineage.build(Build::getDirectory).map(directory -> directory.resolve("test-classes")));
    }
}
