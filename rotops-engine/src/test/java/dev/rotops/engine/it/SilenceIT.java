package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static dev.rotops.engine.it.ConsumerProject.STRICT_FAILURES;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.rotops.engine.it.SurefireMatrixIT.Combination;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds whose configuration keeps the module's anchor, or the whole engine, out of the run. */
@Execution(CONCURRENT)
class SilenceIT {

    private static final String ANCHOR = "rotops.checks.model > OrdersCompleteness: is run by the build";
    private static final String INCLUDES = "<include>**/*Test.java</include><include>**/*Completeness.java</include>";

    private static ConsumerProject misnamed;
    private static ConsumerProject consumer;
    private static ConsumerProject included;
    private static ConsumerProject excluded;

    @BeforeAll
    static void copyProjects() {
        consumer = ConsumerProject.copy("silence");
        misnamed = declaring("misnamed-anchor", "OrdersCompleteness");
        included = including(misnamed, "included-anchor", "<includes>" + INCLUDES + "</includes>");
        excluded = including(
                consumer, "excluded-anchor", "<excludes><exclude>**/CancelOrderTest.java</exclude></excludes>");
    }

    @ParameterizedTest
    @MethodSource("dev.rotops.engine.it.SurefireMatrixIT#distributions")
    void anAnchorThatIsNotRunIsReplaced(Combination combination) {
        BuildResult build =
                combination.of(misnamed, "misnamed-anchor").withStrictPolicy().run("test");

        assertThat(build).failsBy(STRICT_FAILURES).reportsOfRotops(strictChecksAnd(ANCHOR));
    }

    @OnlyInMatrix
    @ParameterizedTest
    @MethodSource("dev.rotops.engine.it.SurefireMatrixIT#distributions")
    void anAnchorThatTheBuildIncludesUnderAnyNameReportsOnce(Combination combination) {
        BuildResult build = combination.of(included, "included-anchor").run("test");

        assertThat(build).succeeds().reportsOfRotops(CHECKS).runsOfUser(OWN_TESTS);
    }

    @OnlyInMatrix
    @ParameterizedTest
    @MethodSource("dev.rotops.engine.it.SurefireMatrixIT#distributions")
    void anExcludedClassIsNotTheAnchor(Combination combination) {
        BuildResult build =
                combination.of(excluded, "excluded-anchor").withStrictPolicy().run("test");

        assertThat(build).failsBy(STRICT_FAILURES).runsOfUser(OWN_TESTS - 1);
    }

    @Test
    void anAnchorThatAFileOfPatternsLeavesOutIsReplaced() {
        BuildResult build = including(
                        consumer,
                        "listed-classes",
                        "<includesFile>classes.txt</includesFile>"
                                + "<excludes><exclude>**/CancelOrderTest.java</exclude></excludes>")
                .write("classes.txt", "**/*Test.java\n")
                .build()
                .withStrictPolicy()
                .run("test");

        assertThat(build).failsBy(STRICT_FAILURES).runsOfUser(OWN_TESTS - 1);
    }

    @OnlyInMatrix
    @ParameterizedTest
    @MethodSource("dev.rotops.engine.it.SurefireMatrixIT#distributions")
    void theOwnTagFindsTheReportInEveryDistributionOfTests(Combination combination) {
        BuildResult build = combination
                .of(consumer, "own-tag")
                .withStrictPolicy()
                .with("groups", "rotops")
                .run("test");

        assertThat(build).failsBy(STRICT_FAILURES).runsOfUser(0);
    }

    @Test
    void aNestedAnchorReportsWithTheClassAroundIt() {
        BuildResult build = ConsumerProject.copy("nested-anchor")
                .write("src/test/java/com/example/ShopTest.java", """
                        package com.example;

                        class ShopTest {
                            @org.junit.jupiter.api.Nested
                            @dev.rotops.RuntimeCompleteness
                            class Completeness {}
                        }
                        """)
                .build()
                .run("test");

        assertThat(build).succeeds().reportsOfRotops(CHECKS).runsOfUser(OWN_TESTS);
    }

    @Nested
    class AnIntegrationTestAsTheAnchor {

        private static ConsumerProject late;

        @BeforeAll
        static void declare() {
            late = declaring("late-anchor", "ShopIT");
        }

        @Test
        void isAnnouncedByASkippedTest() {
            BuildResult build =
                    late.copyAs("late-anchor-test").build().withStrictPolicy().run("test");

            assertThat(build)
                    .succeeds()
                    .counts(OWN_TESTS + 1, 0, 1)
                    .reportsOfRotops("rotops.checks.model > ShopIT: is run by the build");
        }

        @OnlyInMatrix
        @Test
        void reportsUnderFailsafe() {
            BuildResult build = late.copyAs("late-anchor-verify")
                    .build()
                    .profile("failsafe")
                    .withStrictPolicy()
                    .run("verify");

            org.assertj.core.api.Assertions.assertThat(build.exitCode()).isEqualTo(1);
            org.assertj.core.api.Assertions.assertThat(build.integrationTests().marked("failure", "error"))
                    .containsExactlyInAnyOrder(STRICT_FAILURES);
        }
    }

    @Nested
    class AFilterOfMethods {

        @OnlyInMatrix
        @Test
        void forFailsafeLeavesSurefireAlone() {
            BuildResult build = consumer.copyAs("filtered-failsafe")
                    .build()
                    .withStrictPolicy()
                    .with("it.test", "StockIT#counts")
                    .run("test");

            assertThat(build).failsBy(STRICT_FAILURES).runsOfUser(OWN_TESTS);
        }

        @Test
        void thatOnlyExcludesLeavesTheReportAlone() {
            BuildResult build = consumer.copyAs("filtered-exclusion")
                    .build()
                    .withStrictPolicy()
                    .with("test", "!PlaceOrderTest#takesAnOrder")
                    .run("test");

            assertThat(build).failsBy(STRICT_FAILURES);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "not-included, <includeJUnit5Engines><engine>junit-jupiter</engine></includeJUnit5Engines>",
        "excluded, <excludeJUnit5Engines><engine>rotops</engine></excludeJUnit5Engines>",
    })
    void anEngineThatIsLeftOutIsMentioned(String place, String configuration) {
        BuildResult build = including(consumer, "engine-left-out-" + place, configuration)
                .build()
                .withStrictPolicy()
                .run("test");

        assertThat(build)
                .succeeds()
                .reportsOfRotops()
                .runsOfUser(OWN_TESTS)
                .prints("RotOps  nothing was judged: this run leaves out the test engine \"rotops\"; name it in"
                        + " includeJUnit5Engines, and not in excludeJUnit5Engines");
    }

    private static ConsumerProject declaring(String name, String anchor) {
        return ConsumerProject.copy(name)
                .write(
                        "src/test/java/com/example/" + anchor + ".java",
                        "package com.example;\n\n@dev.rotops.RuntimeCompleteness\nclass " + anchor + " {}\n");
    }

    /** A copy of a project with more configuration of Surefire. */
    private static ConsumerProject including(ConsumerProject project, String name, String configuration) {
        return project.copyAs(name).edit("pom.xml", "<forkCount>", configuration + "<forkCount>");
    }

    private static List<String> strictChecksAnd(String more) {
        List<String> checks = new ArrayList<>(CHECKS);
        checks.add("rotops.checks.model > testops/strict-fidelity-policy.json: is valid");
        checks.add(more);
        return checks;
    }
}
