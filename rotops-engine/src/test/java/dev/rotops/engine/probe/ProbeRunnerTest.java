package dev.rotops.engine.probe;

import static dev.rotops.engine.probe.ProbeLab.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeRunnerTest {

    @TempDir
    Path root;

    private ProbeLab lab;

    @BeforeEach
    void makesAProject() {
        lab = new ProbeLab(root);
    }

    @Test
    void givesEachProbeAPortAndADirectoryOfItsOwn() {
        String waitsForAll = "while [ $(wc -l < ${root}/seen) -lt 12 ]; do sleep 0.1; done";
        String probe = "'kind': 'headless_run', 'budgetSeconds': 60, "
                + shell("echo ${port} ${work} >> ${root}/seen; " + waitsForAll);
        String[] probes = IntStream.range(0, 12).mapToObj(i -> probe).toArray(String[]::new);

        Collection<RuntimeEvidence> evidence = lab.run(lab.plan("", probes), 12);

        assertThat(evidence).hasSize(12).allMatch(RuntimeEvidence::passed);
        List<String[]> seen =
                lab.text("seen").lines().map(line -> line.split(" ")).toList();
        assertThat(seen).hasSize(12);
        assertThat(seen).extracting(line -> line[0]).doesNotHaveDuplicates().allMatch(port -> port.matches("[0-9]+"));
        assertThat(seen).extracting(line -> line[1]).doesNotHaveDuplicates();
    }

    @Test
    void runsProbesBesideEachOther() {
        String waits = "'kind': 'headless_run', 'budgetSeconds': 30, "
                + shell("touch ${root}/@; while [ ! -e ${root}/# ]; do :; done");

        Collection<RuntimeEvidence> evidence = lab.run(
                lab.plan(
                        "",
                        waits.replace("@", "a").replace("#", "b"),
                        waits.replace("@", "b").replace("#", "a")),
                2);

        assertThat(evidence).hasSize(2).allMatch(RuntimeEvidence::passed);
    }

    @Test
    void tellsWhatRunsAndHowItEnded() {
        lab.run(
                lab.plan(
                        "", "'kind': 'headless_run', " + shell("exit 0"), "'kind': 'headless_run', " + shell("exit 1")),
                1);

        assertThat(lab.heard())
                .containsExactly("probe-0 started", "probe-0 passed", "probe-1 started", "probe-1 failed");
    }

    @Test
    void listsTheKindsThatThereAreWhereAProbeIsOfNone() {
        assertThat(lab.run("'kind': 'headles_run', " + shell("exit 0")).summary())
                .isEqualTo(
                        "there is no kind of probe \"headles_run\"; there are headless_run, stdout_golden, api_smoke,"
                                + " side_effect_probe, output_fixture_diff, sim_trace, render_hash, unit_tests, import_smoke,"
                                + " test_suite_parity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "headless_run        | \"command\"",
                "stdout_golden       | \"command\" and \"expect.stdout\" or \"expect.stdoutFile\"",
                "api_smoke           | \"command\" and \"requests\"",
                "side_effect_probe   | \"command\" and \"requests\" and \"expect.effects\"",
                "output_fixture_diff | \"command\" and \"expect.files\"",
                "sim_trace           | \"command\" and \"expect.golden\" and \"expect.ticks\"",
                "render_hash         | \"command\" and \"expect.frames\"",
                "unit_tests          | \"command\" and \"expect.reports\"",
                "import_smoke        | \"expect.classes\" and \"expect.classPath\"",
                "test_suite_parity   | \"command\" and \"expect.reports\" and \"expect.before\"",
            })
    void doesNotTakeAKindWithoutConfigurationForAProbe(String kind, String missing) {
        RuntimeEvidence evidence = lab.run("'kind': '" + kind + "'");

        assertThat(evidence.passed()).isFalse();
        assertThat(evidence.summary()).isEqualTo("is not configured: it needs " + missing);
    }

    @Nested
    class AKindOfTheProjectsOwn {

        @TempDir
        static Path compiled;

        @BeforeAll
        static void compilesIt() {
            GovernedModule.empty(compiled)
                    .write("target/test-classes/META-INF/services/" + RuntimeProbe.class.getName(), "own.OwnProbe")
                    .write("src/test/java/own/OwnProbe.java", """
                            package own;

                            import dev.rotops.engine.probe.*;

                            public class OwnProbe implements RuntimeProbe {
                                public String kind() { return "own"; }

                                public java.util.List<String> missing(dev.rotops.engine.model.Probe probe) {
                                    switch (String.valueOf(probe.settings().get("what"))) {
                                        case "throwEarly": throw new IllegalStateException("no shop");
                                        case "linkEarly": throw new NoClassDefFoundError("x".repeat(3000));
                                        default: return java.util.List.of();
                                    }
                                }

                                public RuntimeEvidence run(ProbeRun run) throws Exception {
                                    String what = String.valueOf(run.probe().settings().get("what"));
                                    switch (what) {
                                        case "throw": throw new IllegalStateException("no shop");
                                        case "fail": throw new ProbeFailure("the shop is closed");
                                        case "link": throw new NoClassDefFoundError("shop/Gone");
                                        case "recur": return run(run);
                                        case "null": return null;
                                        case "tell": return new RuntimeEvidence("own", false, run.execute(java.util.List.of("/bin/echo", "hunter22")).stdout().text(), 0, java.util.Map.of());
                                        case "lie": return new RuntimeEvidence("headless_run", true, "", 0, java.util.Map.of());
                                        case "hang": while (true) { Thread.onSpinWait(); if (Thread.interrupted()) throw new InterruptedException(); }
                                        default: return run.execute(java.util.List.of("/bin/echo", what)).succeeded() ? run.passed("said " + what) : run.failed("");
                                    }
                                }
                            }
                            """)
                    .compileTests();
        }

        @Test
        void isFoundOnTheClassPathThatThePlanNames() {
            RuntimeEvidence evidence = runOwn("tea");

            assertThat(evidence.passed()).isTrue();
            assertThat(evidence.summary()).isEqualTo("said tea");
            assertThat(evidence.probeKind()).isEqualTo("own");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "throw | threw java.lang.IllegalStateException: no shop",
                    "fail  | the shop is closed",
                    "link  | threw java.lang.NoClassDefFoundError: shop/Gone",
                    "recur | threw java.lang.StackOverflowError",
                    "null  | showed no evidence",
                    "lie   | showed evidence of another kind, headless_run",
                    "hang  | did not end within 1 s, and was given up",
                })
        void neverTurnsAFailureIntoSuccessNorEndsTheRun(String what, String summary) {
            RuntimeEvidence evidence = runOwn(what);

            assertThat(evidence.passed()).isFalse();
            assertThat(evidence.summary()).isEqualTo(summary);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "throwEarly | could not be run: java.lang.IllegalStateException: no shop",
                    "linkEarly  | could not be run: java.lang.NoClassDefFoundError: xxx",
                })
        void isHeardToFailWhereItBreaksOffBeforeItRuns(String what, String summary) {
            RuntimeEvidence evidence = runOwn(what);

            assertThat(lab.heard()).containsExactly("probe-0 started", "probe-0 failed");
            assertThat(evidence.passed()).isFalse();
            assertThat(evidence.summary()).startsWith(summary).hasSizeLessThan(2100);
        }

        @Test
        void tellsNoSecretEither() {
            assertThat(runOwn("tell").toJson().toString())
                    .contains("[SHOP_API_KEY]")
                    .doesNotContain("hunter22");
        }

        private RuntimeEvidence runOwn(String what) {
            return lab.run(
                            lab.plan(
                                    "'" + compiled.resolve("target/test-classes") + "'",
                                    "'kind': 'own', 'budgetSeconds': " + (what.equals("hang") ? 1 : 60)
                                            + ", 'environment': {'set': ['SHOP_API_KEY=hunter22']}, 'settings': {'what': '"
                                            + what + "'}"),
                            1)
                    .iterator()
                    .next();
        }
    }
}
