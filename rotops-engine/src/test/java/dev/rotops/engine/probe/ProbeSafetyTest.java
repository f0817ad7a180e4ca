package dev.rotops.engine.probe;

import static dev.rotops.engine.probe.ProbeLab.shell;
import static dev.rotops.engine.probe.ProbeLab.shop;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a probe's command does, it does not outlive the probe, fill our memory, leave the project or tell secrets. */
class ProbeSafetyTest {

    private static final String HEADLESS = "'kind': 'headless_run', ";

    @TempDir
    Path root;

    private ProbeLab lab;

    @BeforeEach
    void makesAProject() {
        lab = new ProbeLab(root);
    }

    private RuntimeEvidence output(String script) {
        return lab.run(HEADLESS + shell(script));
    }

    private static Object stdout(RuntimeEvidence evidence, String member) {
        Map<?, ?> output = (Map<?, ?>) evidence.payload().getOrDefault("output", Map.of());
        return Objects.requireNonNull(output.get(member));
    }

    @Nested
    class AProcess {

        /** Says who it is, and stays. */
        private static final String STAYS = "echo $$ >> ${root}/pids; sleep 600";

        private void requireThatNoneRuns(int expected) {
            List<String> pids = lab.text("pids").lines().toList();
            assertThat(pids).hasSize(expected);
            assertThat(pids).noneMatch(ProbeSafetyTest::isRunning);
        }

        @Test
        void isKilledWhenItsTimeIsUp() {
            RuntimeEvidence evidence = lab.run(HEADLESS + "'budgetSeconds': 3, " + shell(STAYS));

            assertThat(evidence.passed()).isFalse();
            assertThat(evidence.summary()).startsWith("did not end within 3 s, and was killed");
            assertThat(evidence.durationSeconds()).isLessThan(30);
            requireThatNoneRuns(1);
        }

        @Test
        void isKilledAlthoughItIgnoresThePoliteWay() {
            lab.run(HEADLESS + "'budgetSeconds': 3, " + shell("trap \\\"\\\" TERM INT HUP; " + STAYS));

            requireThatNoneRuns(1);
        }

        @Test
        void takesItsChildrenAndTheirChildrenAlong() {
            lab.file("child.sh", "trap '' TERM\n/bin/sh $1/grandchild.sh $1 &\n" + own(STAYS))
                    .file("grandchild.sh", "trap '' TERM\n" + own(STAYS));

            RuntimeEvidence evidence =
                    lab.run(HEADLESS + "'budgetSeconds': 3, " + shell("/bin/sh ${root}/child.sh ${root} & " + STAYS));

            assertThat(evidence.summary())
                    .matches("did not end within 3 s, and was killed with [2-9] more that it had started");
            requireThatNoneRuns(3);
        }

        @Test
        void leavesNobodyBehindWhenItEndsWell() {
            lab.file("orphan.sh", own(STAYS));

            RuntimeEvidence evidence =
                    output("(/bin/sh ${root}/orphan.sh ${root} &) ; while [ ! -s ${root}/pids ]; do :; done; exit 0");

            assertThat(evidence.passed()).isTrue();
            requireThatNoneRuns(1);
        }

        @Test
        void isKilledWhenWeAre() throws Exception {
            lab.file("orphan.sh", "trap '' TERM INT\n" + own(STAYS));
            lab.plan("", HEADLESS + shell("trap \\\"\\\" TERM INT; (/bin/sh ${root}/orphan.sh ${root} &) ; " + STAYS));
            Process us = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            InterruptedRun.class.getName(),
                            root.toString())
                    .inheritIO()
                    .start();
            while (us.isAlive()
                    && !(Files.exists(root.resolve("pids"))
                            && lab.text("pids").lines().count() == 2)) {
                us.waitFor(20, TimeUnit.MILLISECONDS);
            }

            us.destroy();

            assertThat(us.waitFor(30, TimeUnit.SECONDS)).isTrue();
            requireThatNoneRuns(2);
        }

        /** The same script in a file of its own, which gets the root as its argument. */
        private static String own(String script) {
            return script.replace("${root}", "$1") + "\n";
        }
    }

    /** Runs the plan of a project, and is killed in the middle. */
    static final class InterruptedRun {

        private InterruptedRun() {}

        public static void main(String[] arguments) {
            ProbeLab lab = new ProbeLab(Path.of(arguments[0]));
            lab.run(lab.existingPlan(), 1);
        }
    }

    static boolean isRunning(String pid) {
        try {
            String status = Files.readString(Path.of("/proc", pid, "stat"));
            return !status.startsWith("Z", status.lastIndexOf(") ") + 2);
        } catch (IOException e) {
            return ProcessHandle.of(Long.parseLong(pid)).isPresent() && !Files.isDirectory(Path.of("/proc"));
        }
    }

    @Nested
    class Output {

        @Test
        void isShownInPart() {
            RuntimeEvidence evidence = output("head -c 5000 /dev/zero | tr \\\"\\\\\\\\0\\\" x; echo err >&2");

            assertThat(stdout(evidence, "stdout")).isEqualTo("x".repeat(2000));
            assertThat(stdout(evidence, "stdoutCut")).isEqualTo(3000L);
            assertThat(stdout(evidence, "stderr")).isEqualTo("err\n");
            assertThat(stdout(evidence, "stderrCut")).isEqualTo(0L);
        }

        @Test
        void doesNotFillOurMemory() {
            RuntimeEvidence evidence = output("head -c 268435456 /dev/zero");

            assertThat(evidence.passed()).isTrue();
            assertThat(stdout(evidence, "stdoutCut")).isEqualTo((1L << 28) - 2000);
        }

        @Test
        void needNotBeText() {
            assertThat(stdout(output("printf \\\"a\\\\377b\\\""), "stdout")).isEqualTo("a\uFFFDb");
        }

        @Test
        void isNotWaitedForOnceNobodyWrites() {
            RuntimeEvidence evidence = output("exec >&- 2>&-; exit 0");

            assertThat(evidence.passed()).isTrue();
        }

        @Test
        void findsNothingOnStandardInput() {
            assertThat(stdout(output("wc -c"), "stdout")).asString().isEqualToIgnoringWhitespace("0");
        }
    }

    @Nested
    class TheEnvironment {

        @Test
        void isThatOfTheProbeAlone() {
            RuntimeEvidence evidence = lab.run(HEADLESS
                    + "'environment': {'inherit': ['JAVA_HOME', 'NO_SUCH'], 'set': ['PORT=${port}', 'EMPTY=']}, "
                    + shell("env | sed s/=.*// | sort | tr \\\"\\\\n\\\" \\\" \\\""));

            assertThat(stdout(evidence, "stdout").toString().split(" "))
                    .contains("PORT", "EMPTY", "PATH", "HOME", "TMPDIR", "LC_ALL", "TZ")
                    .doesNotContain("NO_SUCH")
                    .allMatch(name -> List.of(
                                    "PORT",
                                    "EMPTY",
                                    "PATH",
                                    "HOME",
                                    "TMPDIR",
                                    "TMP",
                                    "TEMP",
                                    "LC_ALL",
                                    "TZ",
                                    "JAVA_HOME",
                                    "ROTOPS_PROBE",
                                    "PWD",
                                    "SHLVL",
                                    "OLDPWD",
                                    "_")
                            .contains(name));
        }

        @Test
        void keepsItsSecrets() {
            RuntimeEvidence evidence = lab.run(HEADLESS
                    + "'environment': {'set': ['SHOP_API_KEY=s3cr3t-one', 'PIN=4711'], 'secrets': ['PIN']}, "
                    + shell("echo $SHOP_API_KEY $PIN; echo s3cr3t-one >&2; exit 1"));

            assertThat(evidence.toJson().toString())
                    .doesNotContain("s3cr3t-one")
                    .doesNotContain("4711")
                    .contains("[SHOP_API_KEY] [PIN]", "[SHOP_API_KEY]");
        }
    }

    @Nested
    class ASecret {

        private static final String SET = "'environment': {'set': ['SHOP_API_KEY=s3cr3t-of-the-shop-and-its-owner']}, ";

        @ParameterizedTest
        @CsvSource({"connected to postgres, true", "connected to [POSTGRES_PASSWORD], false"})
        void isPartOfWhatIsJudged(String golden, boolean passes) {
            RuntimeEvidence evidence = lab.run(
                    "'kind': 'stdout_golden', 'environment': {'set': ['POSTGRES_PASSWORD=postgres']}, 'expect': {'stdout': '"
                            + golden + "\\n'}, " + shell("echo connected to postgres"));

            assertThat(evidence.passed()).isEqualTo(passes);
            assertThat(evidence.toJson().toString()).doesNotContain("postgres").contains("[POSTGRES_PASSWORD]");
        }

        @Test
        void isNotShownInPartWhereOutputIsCut() {
            RuntimeEvidence evidence = lab.run(
                    HEADLESS + SET + shell("printf %01996d$SHOP_API_KEY 0; printf %0295d$SHOP_API_KEY 0 >&2; exit 1"));

            assertThat(evidence.summary()).contains("(exit code 1: 000");
            assertThat(evidence.toJson().toString()).doesNotContain("s3cr");
        }

        @Test
        void isNotShownInPartWhereALineThatDiffersIsCut() {
            RuntimeEvidence evidence = lab.run("'kind': 'stdout_golden', 'expect': {'stdout': 'tea'}, "
                    + SET
                    + shell("printf %0295d$SHOP_API_KEY 0"));

            assertThat(evidence.summary()).startsWith("standard output differs: line 1 is \"000");
            assertThat(evidence.toJson().toString()).doesNotContain("s3cr");
        }

        @Test
        void isNotShownInPartWhereAnAnswerIsCut() {
            RuntimeEvidence evidence = lab.run("'kind': 'api_smoke', " + SET + "'requests': [{'method': 'POST', "
                    + "'url': 'http://localhost:${port}/orders', 'body': '" + "0".repeat(496)
                    + "s3cr3t-of-the-shop-and-its-owner'}], " + shop());

            assertThat(evidence.passed()).isTrue();
            assertThat(evidence.toJson().toString()).doesNotContain("s3cr").contains("0[SHO");
        }

        @Test
        void isNotShownWhereAPlaceholderStandsForAPartOfIt() {
            RuntimeEvidence evidence = lab.run("'kind': 'stdout_golden', 'expect': {'stdout': 'tea'}, "
                    + "'environment': {'set': ['SHOP_API_KEY=localhost:${port}/s3cr3t']}, "
                    + shell("echo $SHOP_API_KEY"));

            assertThat(evidence.toJson().toString()).doesNotContain("s3cr").contains("line 1 is \"[SHOP_API_KEY]\"");
        }
    }

    @Nested
    class TheProject {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'kind': 'headless_run', 'workingDirectory': '..', | .. leads out of the project",
                    "'kind': 'headless_run', 'workingDirectory': '/tmp', | /tmp leads out of the project",
                    "'kind': 'headless_run', 'workingDirectory': 'no', | the working directory no does not exist",
                    "'kind': 'headless_run', 'workingDirectory': 'link', | link leads out of the project",
                    "'kind': 'stdout_golden', 'expect': {'stdoutFile': '../x'}, | ../x leads out of the project",
                })
        void isNotLeft(String probe, String summary) throws IOException {
            Files.createSymbolicLink(root.resolve("link"), Path.of("/tmp"));

            RuntimeEvidence evidence = lab.run(probe + shell("exit 0"));

            assertThat(evidence.passed()).isFalse();
            assertThat(evidence.summary()).isEqualTo(summary);
        }

        @Test
        void isNotLeftThroughALinkOfTheBuild(@TempDir Path elsewhere) throws IOException {
            Files.createSymbolicLink(root.resolve("target"), elsewhere);

            RuntimeEvidence evidence = output("exit 0");

            assertThat(evidence.summary()).endsWith("leads out of the project, and probes write nowhere else");
            assertThat(elsewhere).isEmptyDirectory();
        }

        @Test
        void hasNoDirectoryLeftOfAProbeThatPassed() throws IOException {
            output("mkdir a; echo > a/b; ln -s /tmp c; exit 0");
            assertThat(root.resolve(ProbeLab.OUTPUT)).isEmptyDirectory();

            output("echo seen > why.txt; exit 1");
            try (Stream<Path> left = Files.list(root.resolve(ProbeLab.OUTPUT))) {
                assertThat(left)
                        .singleElement()
                        .satisfies(work -> assertThat(work.resolve("why.txt")).exists());
            }
        }
    }

    @Nested
    class ACommand {

        @ParameterizedTest
        @ValueSource(strings = {"no-such-program", "/no/such/program"})
        void thatIsNotThereGivesOneLine(String program) {
            RuntimeEvidence evidence = lab.run(HEADLESS + "'command': ['" + program + "', 'x']");

            assertThat(evidence.summary())
                    .isEqualTo("the program " + program
                            + " is not on this machine: install it, or name another in \"command\"");
        }

        @Test
        void thatMayNotBeRunGivesOneLine() throws IOException {
            Path file = Files.writeString(root.resolve("tool"), "exit 0");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

            RuntimeEvidence evidence = lab.run(HEADLESS + "'command': ['${root}/tool']");

            assertThat(evidence.summary()).endsWith("may not be run: make it executable");
        }

        @Test
        void knowsNoShell() {
            RuntimeEvidence evidence =
                    lab.run(HEADLESS + "'command': ['/bin/echo', '$(touch ${root}/ran)', '; touch ${root}/ran', '*']");

            assertThat(stdout(evidence, "stdout")).asString().contains("$(touch", "; touch", "*");
            assertThat(root.resolve("ran")).doesNotExist();
        }
    }
}
