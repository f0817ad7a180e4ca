package dev.rotops.report.doctor;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A module of a build.
 *
 * @param name its directory below the root; {@code .} for the root itself
 * @param directory its directory
 * @param maven what Maven knows of it; absent where it has no project file
 * @param gradle what Gradle may know of it; absent where there are no build files of Gradle's
 * @param sources its source files, product and tests
 * @param classes its compiled tests
 * @param tests those of its compiled tests that say something to RotOps
 * @param runs the times that its build runs tests
 */
record BuildModule(
        String name,
        Path directory,
        Optional<MavenProject> maven,
        Optional<GradleProject> gradle,
        List<SourceFile> sources,
        CompiledClasses classes,
        List<TestClass> tests,
        List<TestRun> runs) {

    BuildModule {
        sources = List.copyOf(sources);
        tests = List.copyOf(tests);
        runs = List.copyOf(runs);
    }

    /** The same where all profiles are active of which that cannot be known. */
    BuildModule supposed(Path root) {
        Optional<MavenProject> supposed = maven.map(MavenProject::supposed);
        return supposed.equals(maven)
                ? this
                : new BuildModule(
                        name,
                        directory,
                        supposed,
                        gradle,
                        sources,
                        classes,
                        tests,
                        supposed.map(project -> project.testRuns(PlatformProperties.mode(root, directory)))
                                .orElse(runs));
    }

    boolean isBuilt() {
        return maven.isPresent() || gradle.isPresent();
    }

    Optional<Engine> engine() {
        return maven.flatMap(MavenProject::engine).or(() -> gradle.flatMap(GradleProject::engine));
    }

    List<SourceFile> testSources() {
        return sources.stream()
                .filter(source -> !source.isMain() && !source.set().isEmpty())
                .toList();
    }

    List<SourceFile> claimingTestSources() {
        return testSources().stream().filter(SourceFile::claims).toList();
    }

    /** The class at which RotOps reports. */
    Optional<TestClass> anchor() {
        return new CompiledTests(tests, List.of()).anchor();
    }

    List<TestRun> unskippedRuns() {
        return runs.stream().filter(run -> run.skipped().isEmpty()).toList();
    }

    /** The runs on which it depends whether RotOps reports: those of the anchor, as far as that can be told. */
    List<TestRun> decidingRuns() {
        List<TestRun> ofAnchor = unskippedRuns().stream()
                .filter(run ->
                        anchor().filter(anchor -> run.mayTake(anchor.name())).isPresent())
                .toList();
        return ofAnchor.isEmpty() ? unskippedRuns() : ofAnchor;
    }

    /** The source of a compiled test. */
    Optional<String> pathOf(TestClass test) {
        return testSources().stream()
                .filter(source -> source.classFileName().equals(test.source()))
                .map(SourceFile::path)
                .findFirst();
    }

    boolean testsImport(TestFramework framework) {
        return testSources().stream().anyMatch(source -> source.frameworks().contains(framework));
    }

    boolean claims() {
        return !claimingTestSources().isEmpty()
                || tests.stream().anyMatch(test -> !test.claims().isEmpty());
    }

    /** RotOps' own modules use the engine without depending on it. */
    boolean isRotops() {
        return maven.map(MavenProject::coordinates)
                .filter(name -> name.startsWith(Engine.GROUP + ":rotops-"))
                .isPresent();
    }

    boolean usesRotops() {
        return !isRotops() && (claims() || engine().isPresent());
    }

    Location buildFile() {
        return maven.map(MavenProject::location)
                .orElseGet(
                        () -> Location.of(gradle.map(GradleProject::buildFile).orElse(name)));
    }
}
