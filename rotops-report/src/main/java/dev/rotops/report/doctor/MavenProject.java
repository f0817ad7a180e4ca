package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Build;

/** A project of Maven, as its project file and those that it inherits from describe it. */
record MavenProject(PomLineage lineage) {

    private static final String SKIP = "rotops.verify.skip";

    static MavenProject of(PomFile pom, PomLibrary library, MavenSettings settings) {
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

    /** The same where all profiles are active of which that cannot be known. */
    MavenProject supposed() {
        return new MavenProject(lineage.supposed());
    }

    /** Whether the build judges in the end what its tests have proven, unless it is told not to. */
    boolean bindsVerification() {
        return !verifications().isEmpty();
    }

    /** Where the build says that nothing is to be judged in the end. */
    Optional<BuildSetting> skipsVerification() {
        Set<String> executions = verifications();
        if (executions.isEmpty()) {
            return lineage.setting(SKIP).filter(BuildSetting::isTrue);
        }
        List<BuildSetting> skips = executions.stream()
                .flatMap(execution -> skipsVerification(execution).stream())
                .toList();
        return skips.size() < executions.size()
                ? Optional.empty()
                : skips.stream().findFirst();
    }

    private Optional<BuildSetting> skipsVerification(String execution) {
        return ours().phase(execution)
                .filter(phase -> phase.value().equals("none"))
                .or(() -> ours().parameters(execution).value("skip", SKIP).filter(BuildSetting::isTrue));
    }

    private Set<String> verifications() {
        return ours().isUsed() ? ours().executions("verify") : Set.of();
    }

    private MavenPlugin ours() {
        return new MavenPlugin(lineage, Engine.GROUP, Engine.GOALS);
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
