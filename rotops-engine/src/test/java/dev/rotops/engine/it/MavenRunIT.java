package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static dev.rotops.engine.it.ConsumerProject.STRICT_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code mvn test} in a project that is governed as it should be; only the command line differs. */
class MavenRunIT {

    private static ConsumerProject consumer;

    @BeforeAll
    static void copyProject() {
        consumer = ConsumerProject.copy("maven-run");
    }

    @Test
    void addsOnePassingTestForEachBehaviorAndArtifact() {
        BuildResult build = consumer.build().run("test");

        assertThat(build)
                .succeeds()
                .counts(CHECKS.size() + OWN_TESTS, 0, 0)
                .reportsOfRotops(CHECKS)
                .runsOfUser(OWN_TESTS)
                .prints(
                        "RotOps  5 of 5 reviewed behaviors declared; not judged whether they ran: rotops verify does that"
                                + " · discovery was not asked what is unreviewed");
    }

    @Test
    void failsTheBuildByTheBehaviorsThatAreNotProven() {
        BuildResult build = consumer.build().withStrictPolicy().run("test");

        assertThat(build)
                .failsBy(STRICT_FAILURES)
                .counts(CHECKS.size() + 1 + OWN_TESTS, 2, 0)
                .prints("\tat testops.stock.deliver(runtime-control-plane.json:59)");
        assertThat(build.tests().get(STRICT_FAILURES[0]).text())
                .startsWith("""
                        stock.deliver: The proof is simulated, but it must be at least real-dependency. \
                        [behavior-fidelity-below-minimum]
                          source src/main/java/com/example/stock/Stock.java
                          needs  success · state_transition · simulated
                          do     Prove the behavior at real-dependency and raise "fidelity", or review the policy.
                        """)
                .endsWith("\n\tat testops.stock.deliver(runtime-control-plane.json:59)\n");
    }

    @Test
    void neitherLosesNorMultipliesAFailureWhenFailingTestsRunAgain() {
        BuildResult build = consumer.build()
                .withStrictPolicy()
                .with("surefire.rerunFailingTestsCount", "1")
                .run("test");

        assertThat(build).failsBy(STRICT_FAILURES).counts(CHECKS.size() + 1 + OWN_TESTS, 2, 0);
        assertThat(build.tests().marked("flakyFailure", "flakyError")).isEmpty();
        assertThat(build.tests().get(STRICT_FAILURES[0]).outcomes()).containsExactly("failure", "rerunFailure");
        assertThat(build.summaries()).hasSize(1);
    }

    @Nested
    class WhenOnlySomeTestsAreSelected {

        @Test
        void saysNothingBesideSingleMethodsOfAClassThatHappensToBeTheAnchor() {
            BuildResult build = consumer.build()
                    .withStrictPolicy()
                    .with("test", "CancelOrderTest#*")
                    .run("test");

            assertThat(build).succeeds().reportsOfRotops();
            assertThat(build.tests().ofUser()).isNotEmpty();
        }

        @Test
        void saysNothingBesideAnotherClass() {
            BuildResult build = consumer.build()
                    .withStrictPolicy()
                    .with("test", "CalendarTest")
                    .run("test");

            assertThat(build).succeeds().counts(1, 0, 0).reportsOfRotops();
            assertThat(build.summaries()).isEmpty();
        }

        @Test
        void reportsEverythingBesideItsAnchor() {
            BuildResult build = consumer.build().with("test", "CancelOrderTest").run("test");

            assertThat(build).succeeds().reportsOfRotops(CHECKS).runsOfUser(1);
        }

        @Test
        void saysNothingBesideTheTestsOfAnotherTag() {
            BuildResult build =
                    consumer.build().withStrictPolicy().with("groups", "fast").run("test");

            assertThat(build).succeeds().counts(1, 0, 0).reportsOfRotops();
        }

        @Test
        void reportsEverythingUnderItsOwnTag() {
            BuildResult build =
                    consumer.build().withStrictPolicy().with("groups", "rotops").run("test");

            assertThat(build).failsBy(STRICT_FAILURES).runsOfUser(0);
        }

        @Test
        void saysNothingWhenItsTagIsExcluded() {
            BuildResult build = consumer.build()
                    .withStrictPolicy()
                    .with("excludedGroups", "rotops")
                    .run("test");

            assertThat(build).succeeds().reportsOfRotops().runsOfUser(OWN_TESTS);
            assertThat(build.summaries()).isEmpty();
        }
    }

    @Nested
    class InAnotherMode {

        @Test
        void advisoryShowsWhatIsWrongAndFailsNothing() {
            BuildResult build = consumer.build()
                    .withStrictPolicy()
                    .with("rotops.mode", "advisory")
                    .run("test");

            assertThat(build).succeeds().counts(CHECKS.size() + 1 + OWN_TESTS, 0, 2);
            assertThat(build.tests().marked("skipped")).containsExactlyInAnyOrder(STRICT_FAILURES);
            assertThat(build.tests().get(STRICT_FAILURES[1]).text())
                    .contains("stock.reserve: The proof is simulated")
                    .contains("\tat testops.stock.reserve(runtime-control-plane.json:69)");
        }

        @Test
        void offLeavesOneSkippedTestThatSaysSo() {
            BuildResult build = consumer.build()
                    .withStrictPolicy()
                    .with("rotops.mode", "off")
                    .run("test");

            assertThat(build)
                    .succeeds()
                    .counts(1 + OWN_TESTS, 0, 1)
                    .reportsOfRotops("rotops.checks.model > rotops: is switched on");
            assertThat(build.tests().marked("skipped")).hasSize(1);
            assertThat(build.tests()
                            .get("rotops.checks.model > rotops: is switched on")
                            .text())
                    .contains("rotops.mode=off: nothing was judged");
        }

        @Test
        void anUnknownModeIsAFailureAndNotADefault() {
            BuildResult build = consumer.build().with("rotops.mode", "enforced").run("test");

            assertThat(build)
                    .failsBy("rotops.checks.model > rotops.mode: is valid")
                    .runsOfUser(OWN_TESTS)
                    .prints("  do     Set rotops.mode to enforce, advisory or off.");
        }
    }
}
