package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static dev.rotops.engine.it.ConsumerProject.STRICT_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same project on every supported JUnit and Surefire, in one JVM and in several.
 *
 * <p>Every build tries the corners; with {@code -Pmatrix} all combinations.
 */
@Execution(CONCURRENT)
class SurefireMatrixIT {

    private static final List<String> JUNITS = List.of("5.10.3", "5.14.4", "6.1.3");
    private static final List<String> SUREFIRES = List.of("3.2.5", "3.5.6", "3.6.1");

    private static ConsumerProject consumer;

    /** How Surefire distributes test classes among JVMs. */
    enum Forks {
        ONE_JVM("1", "true"),
        TWO_JVMS("2", "true"),
        A_JVM_FOR_EACH_CLASS("1", "false");

        private final String count;
        private final String reuse;

        Forks(String count, String reuse) {
            this.count = count;
            this.reuse = reuse;
        }
    }

    record Combination(String junit, String surefire, Forks forks) {

        /** A build of a copy of the project. */
        MavenBuild of(ConsumerProject project, String name) {
            return project.copyAs(name + "-" + junit + "-" + surefire + "-" + forks)
                    .build()
                    .with("junit.version", junit)
                    .with("surefire.version", surefire)
                    .with("surefire.forkCount", forks.count)
                    .with("surefire.reuseForks", forks.reuse);
        }
    }

    static Stream<Combination> combinations() {
        if (!Matrix.isFull()) {
            return Stream.of(
                    new Combination("5.10.3", "3.2.5", Forks.TWO_JVMS),
                    new Combination("5.14.4", "3.5.6", Forks.ONE_JVM),
                    new Combination("6.1.3", "3.6.1", Forks.A_JVM_FOR_EACH_CLASS));
        }
        return JUNITS.stream()
                .flatMap(junit -> SUREFIRES.stream()
                        .flatMap(surefire ->
                                Stream.of(Forks.values()).map(forks -> new Combination(junit, surefire, forks))));
    }

    /**
     * The combinations for tests of what Surefire does by itself, whatever the version of JUnit: in every build the newest one
     * with one JVM.
     */
    static Stream<Combination> distributions() {
        if (!Matrix.isFull()) {
            return Stream.of(new Combination("6.1.3", "3.6.1", Forks.ONE_JVM));
        }
        List<String> seen = new ArrayList<>();
        return combinations().filter(combination -> {
            String distribution = combination.surefire() + combination.forks();
            return !seen.contains(distribution) && seen.add(distribution);
        });
    }

    @BeforeAll
    static void copyProject() {
        consumer = ConsumerProject.copy("matrix");
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void countsEachFailureOnceAndFailsTheBuild(Combination combination) {
        BuildResult build =
                combination.of(consumer, "matrix-strict").withStrictPolicy().run("test");

        assertThat(build)
                .failsBy(STRICT_FAILURES)
                .counts(CHECKS.size() + 1 + OWN_TESTS, STRICT_FAILURES.length, 0)
                .prints("\tat testops.stock.deliver(runtime-control-plane.json:59)");
        assertThat(build.summaries()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void reportsEachCheckOnceAndLeavesAGoodBuildAlone(Combination combination) {
        BuildResult build = combination.of(consumer, "matrix").run("test");

        assertThat(build)
                .succeeds()
                .counts(CHECKS.size() + OWN_TESTS, 0, 0)
                .reportsOfRotops(CHECKS)
                .runsOfUser(OWN_TESTS)
                .printsNowhere("Corrupted channel");
    }
}
