package dev.rotops.report.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.it.BuildResult;
import dev.rotops.engine.it.ConsumerProject;
import dev.rotops.engine.it.Matrix;
import dev.rotops.report.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One project in which every proof state occurs, and every way to cheat, built by Maven with {@code verify} bound. */
class VerifyIT {

    private static final String REFUND = "src/main/java/com/example/Refund.java";
    private static final String LEDGER = "target/rotops/ledger";

    private static ConsumerProject project;
    private static BuildResult build;

    @BeforeAll
    static void buildOnce() {
        project = proofs("verify");
        build = project.build()
                .profile("verify")
                .with("rotops.mode", "advisory")
                .with("maven.test.failure.ignore", "true")
                .with("excludedGroups", "slow")
                .with("surefire.excludes", "**/ExcludedTest.java")
                .with("surefire.rerunFailingTestsCount", "1")
                .run("verify");
    }

    private static ConsumerProject proofs(String name) {
        return ConsumerProject.copy(name).delete("src", "testops").overlay("proofs");
    }

    /** Leaves the behaviors that can be proven, so that a build may be green. */
    private static ConsumerProject provable(String name) {
        return ConsumerProject.copy(name).write("testops/runtime-self-check-policy.json", """
                        {"version": "1.0.0", "principle": "runtime-obligation-first"}
                        """);
    }

    private static String behavior(List<String> lines, String id) {
        return lines.stream()
                .filter(line -> line.startsWith("  " + id + " "))
                .map(line -> line.trim().replaceAll(" {2,}", " | "))
                .findFirst()
                .orElse("");
    }

    private static CommandRun verify(ConsumerProject project, String... options) {
        return CommandRun.in(project.directory(), "verify", options);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "state.missing; missing | No test owns this behavior.",
                "state.drifted; drifted | The owner test src/test/java/com/example/proofs/ProvenTest.java claims state.proven",
                "skipped.disabled; skipped | WithheldTest#isDisabled was skipped: flaky on CI.",
                "skipped.assumption; skipped | WithheldTest#assumesWhatIsNeverTrue was ended by an assumption",
                "skipped.tag; skipped | WithheldTest#isTagged did not run.",
                "skipped.excluded; skipped | ExcludedTest#isExcludedByTheBuild did not run.",
                "skipped.helper; missing | No test owns this behavior.",
                "skipped.empty; missing | No test owns this behavior.",
                "skipped.dynamic; skipped | WithheldTest#makesNoTests ran without any invocation.",
                "state.gated; gated | WithheldTest#needsWhatTheHostHasNot needs bulk-import: not advertised by the host.",
                "state.failing; failing | FailingTest#fails failed: expected: <4> but was: <3>.",
                "failing.source; failing | FailingTest#hasNoArguments failed: Configuration error",
                "unobserved.outcome; unobserved | Passed, but never showed retry. UnobservedTest#wouldShowTheOther was skipped",
                "unobserved.evidence; unobserved | Passed, but never showed storage_write: the policy's \"evidenceMode\" wants every reviewed kind recorded.",
            })
    @RuntimeBehavior(
            value = "delivery.verify",
            outcomes = "failure",
            evidence = {"build_result", "terminal_output"})
    void aBehaviorThatIsNotProvenFailsTheBuild(String behavior, String verdict) {
        assertThat(behavior(build.console(), behavior)).startsWith(behavior + " | " + verdict);
        assertThat(build.exitCode()).isEqualTo(1);
    }

    @Test
    void whatIsProvenIsCountedAndMarked() {
        assertThat(build.console())
                .anyMatch(
                        line -> line.startsWith("RotOps  proven 4 of 18 reviewed") && line.contains("1 JVM, 1 module"))
                .contains("  of the proven  3 declared-only · 3 evidence-declared · 1 flaky");
        assertThat(build.tests().marked("failure"))
                .contains("rotops.verify.proofs > state.gated: is proven")
                .doesNotContain("rotops.verify.proofs > state.proven: is proven");
    }

    @Test
    @RuntimeBehavior(value = "delivery.verify", outcomes = "failure", evidence = "terminal_output")
    void testsThatRunAtTheSameTimeProveTheSame() {
        ConsumerProject parallel = proofs("verify-parallel").write("src/test/resources/junit-platform.properties", """
                        junit.jupiter.execution.parallel.enabled=true
                        junit.jupiter.execution.parallel.mode.default=concurrent
                        junit.jupiter.execution.parallel.mode.classes.default=concurrent
                        junit.jupiter.execution.parallel.config.strategy=fixed
                        junit.jupiter.execution.parallel.config.fixed.parallelism=8
                        """);
        BuildResult inParallel = parallel.build()
                .profile("verify")
                .with("rotops.mode", "advisory")
                .with("maven.test.failure.ignore", "true")
                .with("excludedGroups", "slow")
                .with("surefire.excludes", "**/ExcludedTest.java")
                .with("surefire.rerunFailingTestsCount", "1")
                .run("verify");

        assertThat(states(inParallel)).isNotEmpty().isEqualTo(states(build));
    }

    @Test
    void nothingIsJudgedWhereTheBuildRunsNoTests() {
        BuildResult skipping = proofs("verify-skipping")
                .build()
                .profile("verify")
                .with("skipTests", "true")
                .run("verify");

        assertThat(skipping.exitCode()).isZero();
        assertThat(skipping.console())
                .anyMatch(line -> line.endsWith(
                        "skipTests: this build runs no tests, so nothing is judged, and nothing is proven"))
                .noneMatch(line -> line.startsWith("RotOps  proven"));
    }

    private static List<String> states(BuildResult result) {
        return result.console().stream()
                .filter(line -> line.matches("  [a-z]+\\.[a-z]+ {2,}.*"))
                .map(line -> line.trim().replaceAll(" {2,}", " | ").replaceAll("^([^|]*\\|[^|]*)\\|.*", "$1"))
                .sorted()
                .toList();
    }

    @Nested
    class A_proof {

        @Test
        void is_stale_once_a_source_changed_and_no_old_ledger_helps() throws IOException {
            ConsumerProject copy = proofs("verify-stale");
            copyLedgers(project.directory().resolve(LEDGER), copy.directory().resolve("old"));
            assertThat(copy.build().run("test-compile").exitCode()).isZero();
            assertThat(behavior(verify(copy, "--ledger", "old").lines(), "state.stale"))
                    .isEmpty();

            copy.edit(REFUND, "return true;", "return !false;");

            assertThat(behavior(verify(copy, "--ledger", "old").lines(), "state.stale"))
                    .startsWith("state.stale | stale | StaleTest#grantsARefund ran, but " + REFUND
                            + " changed after that.");
        }

        @Test
        void is_not_made_by_hand_for_a_test_that_does_not_exist() throws IOException {
            Path forged = project.directory().resolve("forged");
            copyLedgers(project.directory().resolve(LEDGER), forged);
            try (Stream<Path> files = Files.list(forged)) {
                Path ledger = files.findFirst().orElseThrow();
                Files.writeString(ledger, """
                        {"n":90001,"type":"test","id":"[engine:junit-jupiter]/x","class":"com.example.proofs.InventedTest","method":"passes","outcome":"passed","micros":1,"behaviors":["state.missing","skipped.empty"]}
                        {"n":90002,"type":"test","id":"[engine:junit-jupiter]/y","class":"com.example.proofs.Prices$Invented","method":"price","outcome":"passed","micros":1,"behaviors":["skipped.helper"]}
                        """, StandardOpenOption.APPEND);
            }

            List<String> lines = verify(project, "--ledger", "forged").lines();

            assertThat(behavior(lines, "state.missing")).startsWith("state.missing | missing");
            assertThat(behavior(lines, "skipped.empty")).startsWith("skipped.empty | missing");
            assertThat(behavior(lines, "skipped.helper")).startsWith("skipped.helper | missing");
        }
    }

    @Nested
    class A_build_that_proves_everything {

        /** One JVM in every build; with {@code -Pmatrix} also several, and one for each class. */
        static Stream<Arguments> distributions() {
            return Stream.of(Arguments.of("1", "true"), Arguments.of("2", "true"), Arguments.of("2", "false"))
                    .limit(Matrix.isFull() ? 3 : 1);
        }

        @ParameterizedTest(name = "forkCount={0} reuseForks={1}")
        @MethodSource("distributions")
        @RuntimeBehavior(
                value = "delivery.verify",
                outcomes = "success",
                evidence = {"build_result", "terminal_output"})
        void succeeds_however_many_jvms_it_takes(String forks, String reuse) {
            BuildResult green = provable("verify-forks-" + forks + reuse)
                    .build()
                    .profile("verify")
                    .with("surefire.forkCount", forks)
                    .with("surefire.reuseForks", reuse)
                    .run("verify");

            assertThat(green.exitCode()).as(String.join("\n", green.console())).isZero();
            assertThat(green.console()).anyMatch(line -> line.startsWith("RotOps  proven 5 of 5 reviewed"));
        }

        @Test
        void counts_what_only_failsafe_ran() {
            ConsumerProject failsafe = provable("verify-failsafe")
                    .overlay("failsafe")
                    .delete("src/test/java/com/example/stock/DeliverStockTest.java");

            BuildResult green =
                    failsafe.build().profile("verify").profile("failsafe").run("verify");

            assertThat(green.exitCode()).as(String.join("\n", green.console())).isZero();
            assertThat(green.console())
                    .anyMatch(line -> line.startsWith("RotOps  proven 5 of 5 reviewed") && line.contains("2 JVMs"));
        }

        @Test
        void may_be_split_over_machines() throws IOException {
            ConsumerProject shards = provable("verify-shards");
            assertThat(shards.build()
                            .with("test", "PlaceOrderTest,DeliverStockTest")
                            .run("test")
                            .exitCode())
                    .isZero();
            copyLedgers(shards.directory().resolve(LEDGER), shards.directory().resolve("shards/1"));
            shards.delete("target");
            assertThat(shards.build()
                            .with("test", "CancelOrderTest,ReserveStockTest,CalendarTest")
                            .run("test")
                            .exitCode())
                    .isZero();
            assertThat(verify(shards).status()).isEqualTo(1);
            copyLedgers(shards.directory().resolve(LEDGER), shards.directory().resolve("shards/2"));
            shards.delete(LEDGER);

            CommandRun run = verify(shards, "--ledger", "shards/1", "--ledger", "shards/2");

            assertThat(run.out()).startsWith("RotOps  proven 5 of 5 reviewed").contains("2 JVMs");
            assertThat(run.status()).isZero();
        }
    }

    @Test
    void aTestThatKillsItsJvmProvesNothingMore() {
        ConsumerProject crashing = provable("verify-crash")
                .edit(
                        "src/test/java/com/example/stock/DeliverStockTest.java",
                        "stock.deliver(\"tea\", pieces);",
                        "Runtime.getRuntime().halt(3);");

        BuildResult red = crashing.build().run("test");
        CommandRun run = verify(crashing);

        assertThat(red.exitCode()).isEqualTo(1);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("ledger-interrupted").contains("This JVM ended before its tests did.");
        assertThat(behavior(run.lines(), "stock.deliver"))
                .startsWith("stock.deliver | failing | DeliverStockTest had not ended when its JVM died.");
    }

    private static void copyLedgers(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
