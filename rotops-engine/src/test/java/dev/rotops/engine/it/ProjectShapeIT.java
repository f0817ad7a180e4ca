package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static dev.rotops.engine.it.ConsumerProject.STRICT_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that are put together in different ways, with other test engines and plugins beside RotOps. */
@Execution(CONCURRENT)
class ProjectShapeIT {

    @Test
    void aCompletenessClassNeedsNoTestsAndCanRunAlone() {
        ConsumerProject consumer = ConsumerProject.copy("completeness-class")
                .write(
                        "src/test/java/com/example/CompletenessTest.java",
                        "package com.example;\n\n@dev.rotops.RuntimeCompleteness\nclass CompletenessTest {}\n");
        BuildResult alone = consumer.build().with("test", "CompletenessTest").run("test");
        BuildResult without = consumer.build().with("test", "CancelOrderTest").run("test");

        assertThat(alone).succeeds().reportsOfRotops(CHECKS).runsOfUser(0);
        assertThat(without).succeeds().reportsOfRotops().runsOfUser(1);
    }

    @Test
    void failsafeDoesNotReportAgain() {
        BuildResult build = ConsumerProject.copy("failsafe")
                .overlay("failsafe")
                .build()
                .profile("failsafe")
                .run("verify");

        assertThat(build).succeeds().reportsOfRotops(CHECKS).runsOfUser(OWN_TESTS);
        assertThat(build.integrationTests().ofRotops()).isEmpty();
        assertThat(build.integrationTests().ofUser())
                .containsExactly("com.example.stock.DeliverStockIT > countsWhatArrived");
    }

    @Test
    void aSuiteRunsTheUsersTestsAgainAndOursOnlyOnce() {
        BuildResult build = ConsumerProject.copy("suite")
                .overlay("suite")
                .build()
                .profile("suite")
                .run("test");

        assertThat(build).succeeds().reportsOfRotops(CHECKS).runsOfUser(2 * OWN_TESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vintage", "testng"})
    void testsOfOtherEnginesClaimBehaviorsToo(String engine) {
        BuildResult build = ConsumerProject.copy(engine)
                .overlay(engine)
                .delete("src/test/java/com/example/stock/DeliverStockTest.java")
                .build()
                .profile(engine)
                .run("test");

        assertThat(build).succeeds().reportsOfRotops(CHECKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.14.4", "6.1.3"})
    void theUsersJunitNeedsNoBomToWin(String junit) {
        BuildResult build = ConsumerProject.copy("no-bom-" + junit)
                .build()
                .with("withoutBom", "true")
                .with("junit.version", junit)
                .withStrictPolicy()
                .run("test");

        assertThat(build).failsBy(STRICT_FAILURES).runsOfUser(OWN_TESTS);
    }

    @Test
    void theEngineThatSurefireAddsToTheUsersApiWins() {
        BuildResult build = ConsumerProject.copy("api-only")
                .edit("pom.xml", "<artifactId>junit-jupiter<", "<artifactId>junit-jupiter-api<")
                .delete("src/test/java/com/example/stock/DeliverStockTest.java")
                .build()
                .with("withoutBom", "true")
                .with("junit.version", "6.1.3")
                .withStrictPolicy()
                .run("test");

        assertThat(build).failsBy(STRICT_FAILURES).runsOfUser(OWN_TESTS - 2);
    }

    @ParameterizedTest
    @CsvSource({"3.5.6, 0", "3.6.1, 3"})
    void testsWithoutAnyPlatformEngineGoOnRunning(String surefire, int checks) {
        BuildResult build = ConsumerProject.copy("junit4", "junit4-" + surefire)
                .build()
                .with("surefire.version", surefire)
                .run("test");

        assertThat(build).succeeds().runsOfUser(1);
        assertThat(build.tests().ofRotops()).hasSize(checks);
    }
}
