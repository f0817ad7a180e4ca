package dev.rotops.engine.it;

import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static dev.rotops.engine.it.ConsumerProject.STRICT_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that no build tool starts: with other selectors, from another directory, and without a build tool's properties. */
@Execution(CONCURRENT)
class ConsoleLauncherIT {

    /** Every build tries the newest with one selection of each kind; with {@code -Pmatrix} the oldest too, with all. */
    private static final List<String> VERSIONS = Matrix.isFull() ? List.of("1.10.3", "6.1.3") : List.of("6.1.3");

    private static ConsumerProject consumer;

    /** What is selected with one version of the launcher. */
    record Selection(String version, String arguments) {

        ConsoleLauncher.Run run() throws Exception {
            return launcher(version).execute(arguments.split(" ", -1));
        }
    }

    @BeforeAll
    static void compileProjectThatHasASuite() {
        consumer = ConsumerProject.copy("console").overlay("suite");
        consumer.build().profile("suite").profile("console").run("process-test-classes");
    }

    static Stream<Selection> selectionsOfTheAnchor() {
        return selections(
                "--select-class com.example.orders.CancelOrderTest",
                "--select-package com.example",
                "--select-package com.example.orders",
                "--scan-classpath --include-classname .*CancelOrderTest");
    }

    @ParameterizedTest
    @MethodSource("selectionsOfTheAnchor")
    void whatHoldsTheAnchorBringsTheWholeReport(Selection selection) throws Exception {
        ConsoleLauncher.Run run = selection.run();

        assertThat(run.tests().ofRotops()).as(run.output()).containsExactlyInAnyOrderElementsOf(CHECKS);
        assertThat(run.exitCode()).isZero();
    }

    static Stream<Selection> selectionsBesideTheAnchor() {
        return selections(
                "--select-class com.example.CalendarTest",
                "--select-package com.example.stock",
                "--select-method com.example.orders.CancelOrderTest#cancels",
                "--select-package com.example --include-classname .*CalendarTest");
    }

    @ParameterizedTest
    @MethodSource("selectionsBesideTheAnchor")
    void anythingElseBringsNothing(Selection selection) throws Exception {
        ConsoleLauncher.Run run = selection.run();

        assertThat(run.tests().all()).as(run.output()).isNotEmpty();
        assertThat(run.tests().ofRotops()).as(run.output()).isEmpty();
        assertThat(run.output()).doesNotContain("rotops.", "RotOps  ");
    }

    @Test
    void aUniqueIdBringsThatTest() throws Exception {
        // JUnit 5.10's launcher has no such option.
        Selection selection = new Selection(
                "6.1.3", "--select-unique-id [engine:rotops]/[group:rotops.stock]/[behavior:stock.deliver]");

        assertThat(selection.run().tests().ofRotops()).containsExactly("rotops.stock > stock.deliver: is declared");
    }

    static Stream<Selection> selectionsOfASuite() {
        return selections("--select-class com.example.AllTests");
    }

    @ParameterizedTest
    @MethodSource("selectionsOfASuite")
    void aSuiteBringsTheUsersTestsOnly(Selection selection) throws Exception {
        ConsoleLauncher.Run run = selection.run();

        assertThat(run.tests().ofUser()).as(run.output()).hasSize(OWN_TESTS);
        assertThat(run.tests().ofRotops()).as(run.output()).isEmpty();
    }

    static Stream<Selection> scansOfTheClassPath() {
        return selections("--config rotops.fidelity=testops/strict-fidelity-policy.json --scan-classpath");
    }

    @ParameterizedTest
    @MethodSource("scansOfTheClassPath")
    void aScanBringsEachFailureOnceAlthoughASuiteRunsTheUsersTestsAgain(Selection selection) throws Exception {
        ConsoleLauncher.Run run = selection.run();

        assertThat(run.tests().marked("failure", "error")).as(run.output()).containsExactlyInAnyOrder(STRICT_FAILURES);
        assertThat(run.tests().ofUser()).as(run.output()).hasSize(2 * OWN_TESTS);
        assertThat(run.output()).contains("RotOps  3 of 5 reviewed behaviors declared");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static Stream<Selection> selections(String... selections) {
        return VERSIONS.stream()
                .flatMap(version -> Stream.of(selections)
                        .limit(Matrix.isFull() ? selections.length : 1)
                        .map(arguments -> new Selection(version, arguments)));
    }

    private static ConsoleLauncher launcher(String version) {
        String jar = "target/console/junit-platform-console-standalone-" + version + ".jar";
        return new ConsoleLauncher(consumer.directory().resolve(jar), consumer.directory());
    }
}
