package dev.rotops.engine.probe;

import static dev.rotops.engine.probe.ProbeLab.shell;
import static dev.rotops.engine.probe.ProbeLab.shop;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind runs something real, passes when that did what it must, and says in a sentence how it did not. */
class ProbeKindTest {

    private static final String SUITE = """
            <testsuite>
              <testcase classname="shop.OrderTest" name="places"/>
              <testcase classname="shop.OrderTest" name="refuses"/>
            </testsuite>
            """;

    /** As RotOps reports beside the tests of a project, a failure among it. */
    private static final String CHECKS = """
            <testsuite>
              <testcase classname="rotops.orders" name="orders.place: is declared"><failure/></testcase>
              <testcase classname="rotops.checks.model" name="testops/runtime-probes.json: is valid"/>
              <testcase classname="rotops.verify" name="ledgers: say what ran"/>
              <testcase classname="rotops.verify.orders" name="orders.place: is proven"/>
              <testcase classname="rotops.probes" name="suite: passes"><failure/></testcase>
            </testsuite>
            """;

    @TempDir
    Path root;

    private ProbeLab lab;

    @BeforeEach
    void makesAProject() {
        lab = new ProbeLab(root);
    }

    private void passes(String probe, String summary) {
        RuntimeEvidence evidence = lab.run(probe);

        assertThat(evidence.summary()).isEqualTo(summary);
        assertThat(evidence.passed()).isTrue();
    }

    private void fails(String probe, String summary) {
        RuntimeEvidence evidence = lab.run(probe);

        assertThat(evidence.summary()).isEqualTo(summary);
        assertThat(evidence.passed()).isFalse();
    }

    @Nested
    class HeadlessRun {

        @Test
        void passesWhenTheCommandEndsWell() {
            passes("'kind': 'headless_run', " + shell("exit 0"), "ended with exit code 0");
        }

        @Test
        void namesWhatLiesInTheProjectAsItIsCalledThere() {
            fails(
                    "'kind': 'headless_run', "
                            + shell(
                                    "echo ${root}/conf/shop.yml: missing below ${root}, see /elsewhere${root}/x >&2; exit 1"),
                    "did not end with exit code 0 (exit code 1: conf/shop.yml: missing below ., see /elsewhere" + root
                            + "/x)");
        }

        @Test
        void saysHowTheCommandEndedAndWhatItSaidLast() {
            fails(
                    "'kind': 'headless_run', " + shell("echo out; echo no such order >&2; exit 3"),
                    "did not end with exit code 0 (exit code 3: no such order)");
        }

        @Test
        void runsNothingAfterACommandThatPreparesItHasFailed() {
            fails(
                    "'kind': 'headless_run', 'prepare': [{'command': ['/bin/sh', '-c', 'exit 4']}], "
                            + shell("echo > ${root}/ran"),
                    "a command that prepares it failed: /bin/sh -c exit 4 (exit code 4)");
            assertThat(root.resolve("ran")).doesNotExist();
        }
    }

    @Nested
    class StdoutGolden {

        @Test
        void comparesWordForWordButForLineBreaksAndPlaces() {
            lab.file("golden.txt", "tea\r\n${work}/x ${root} localhost:${port}\r\n");

            passes(
                    "'kind': 'stdout_golden', 'expect': {'stdoutFile': 'golden.txt'}, "
                            + shell("echo tea; echo $PWD/x ${root} localhost:${port}"),
                    "wrote what golden.txt says");
        }

        @Test
        void showsTheFirstLineThatDiffers() {
            fails(
                    "'kind': 'stdout_golden', 'expect': {'stdout': 'tea\\nmilk\\n'}, " + shell("echo tea; echo sugar"),
                    "standard output differs: line 2 is \"sugar\", and must be \"milk\" (expect.stdout)");
        }

        @Test
        void saysWhatIsMissingAtTheEnd() {
            fails(
                    "'kind': 'stdout_golden', 'expect': {'stdout': 'tea\\nmilk\\n'}, " + shell("echo tea"),
                    "standard output differs: line 2 is the end, and must be \"milk\" (expect.stdout)");
        }

        @Test
        void takesTheExitCodeThatIsExpected() {
            passes(
                    "'kind': 'stdout_golden', 'expect': {'stdout': '', 'exitCode': 2}, " + shell("exit 2"),
                    "wrote what expect.stdout says");
            fails(
                    "'kind': 'stdout_golden', 'expect': {'stdout': '', 'exitCode': 2}, " + shell("exit 0"),
                    "did not end with exit code 2 (exit code 0)");
        }

        @Test
        void comparesNothingWithAFileThatDoesNotExist() {
            fails(
                    "'kind': 'stdout_golden', 'expect': {'stdoutFile': 'no.txt'}, " + shell("exit 0"),
                    "no.txt does not exist");
        }

        @Test
        void doesNotTakeABeginningForTheWhole() {
            fails(
                    "'kind': 'stdout_golden', 'expect': {'stdout': 'x'}, " + shell("head -c 1100000 /dev/zero"),
                    "wrote more than a million characters, which is too much to compare");
        }
    }

    @Nested
    class OutputFixtureDiff {

        private static final String EXPECT =
                "'kind': 'output_fixture_diff', 'expect': {'files': [{'actual': '${work}/out.csv', 'golden': 'golden.csv'}]}, ";

        @Test
        void comparesWhatIsWritten() {
            lab.file("golden.csv", "a,1\nb,2\n");

            passes(EXPECT + shell("printf \\\"a,1\\\\nb,2\\\\n\\\" > out.csv"), "wrote 1 file as they must be");
            fails(
                    EXPECT + shell("echo a,1 > out.csv"),
                    "${work}/out.csv differs: line 2 is the end, and must be \"b,2\" (golden.csv)");
        }

        @Test
        void doesNotTakeAFileThatWasThereForTheCommandsWork() {
            lab.file("golden.csv", "a\n").file("out.csv", "a\n");

            fails(
                    "'kind': 'output_fixture_diff', 'expect': {'files': [{'actual': 'out.csv', 'golden': 'golden.csv'}]}, "
                            + shell("exit 0"),
                    "did not write out.csv");
        }
    }

    @Nested
    class SimTrace {

        private static final String EXPECT = "'kind': 'sim_trace', 'expect': {'golden': 'trace.txt', 'ticks': 3}, ";

        @Test
        void takesTheSameCourseTwice() {
            lab.file("trace.txt", "0\n1\n4\n");

            passes(
                    EXPECT + shell("for t in 0 1 2; do echo $((t*t)); done"),
                    "took the course of trace.txt for 3 ticks, twice");
            fails(
                    EXPECT + shell("for t in 0 1 3; do echo $((t*t)); done"),
                    "took another course: line 3 is \"9\", and must be \"4\" (trace.txt)");
            fails(EXPECT + shell("echo 0"), "simulated 1 ticks instead of 3");
        }

        @Test
        void noticesChance() {
            lab.file("trace.txt", "0\n1\n4\n");

            RuntimeEvidence evidence =
                    lab.run(EXPECT + shell("echo 0; echo 1; ls ${root}/seen 2>&1 | wc -c; touch ${root}/seen"));

            assertThat(evidence.passed()).isFalse();
            assertThat(evidence.summary()).startsWith("is not deterministic: in a second run, line 3 is ");
        }

        @Test
        void readsATraceFromAFileOfThisRun() {
            lab.file("trace.txt", "0\n1\n4\n").file("old.txt", "0\n1\n4\n");

            fails(
                    "'kind': 'sim_trace', 'expect': {'golden': 'trace.txt', 'ticks': 3, 'trace': 'old.txt'}, "
                            + shell("exit 0"),
                    "did not write old.txt");
        }
    }

    @Nested
    class RenderHash {

        private void draw(String file, Color second) throws IOException {
            BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, Color.RED.getRGB());
            image.setRGB(1, 0, second.getRGB());
            File target = root.resolve(file).toFile();
            assertThat(ImageIO.write(image, file.substring(file.lastIndexOf('.') + 1), target))
                    .isTrue();
        }

        private String frame(String picture, String fingerprint) {
            return "'kind': 'render_hash', 'expect': {'frames': [{'file': '${work}/frame', 'sha256': '" + fingerprint
                    + "'}]}, " + shell("cp ${root}/" + picture + " frame");
        }

        @Test
        void fingerprintsPixelsHoweverTheyAreStored() throws IOException {
            draw("frame.png", Color.BLUE);
            draw("frame.bmp", Color.BLUE);
            draw("other.png", Color.GREEN);
            String fingerprint = fingerprintOf("frame.png");

            passes(frame("frame.bmp", fingerprint), "1 frame looks as it must");
            fails(
                    frame("other.png", fingerprint),
                    "${work}/frame looks different; look at it, and if it is right, write \"sha256\": \""
                            + fingerprintOf("other.png") + "\"");
        }

        private String fingerprintOf(String picture) {
            return fingerprintIn(lab.run(frame(picture, "none")));
        }

        private String fingerprintIn(RuntimeEvidence evidence) {
            assertThat(evidence.payload().get("fingerprints")).isInstanceOf(Map.class);
            return evidence.payload().get("fingerprints").toString().replaceAll(".*=([0-9a-f]{64}).*", "$1");
        }

        @Test
        void doesNotTakeABlankPictureForAFrame() throws IOException {
            draw("blank.png", Color.RED);

            fails(frame("blank.png", "none"), "${work}/frame shows one colour and nothing else");
        }

        @Test
        void fingerprintsAPageThatAServerShows() {
            String probe =
                    "'kind': 'render_hash', 'expect': {'frames': [{'url': 'http://localhost:${port}/', 'sha256': '@'}]}, "
                            + shop();
            String fingerprint = fingerprintIn(lab.run(probe));

            passes(probe.replace("@", fingerprint), "1 frame looks as it must");
        }

        @Test
        void doesNotTakeAPageThatTellsOfAnErrorForAFrame() {
            fails(
                    "'kind': 'render_hash', 'expect': {'frames': [{'url': 'http://localhost:${port}/gone', 'sha256': 'none'}]}, "
                            + shop(),
                    "http://localhost:${port}/gone: the status is 404, and must be from 200 to 299");
        }
    }

    @Nested
    class UnitTests {

        private static final String EXPECT = "'kind': 'unit_tests', 'expect': {'reports': '${work}/reports'}, ";

        private String suite(String xml, String more) {
            lab.file("suite.xml", xml);
            return EXPECT + shell("mkdir reports; cp ${root}/suite.xml reports/; " + more);
        }

        @Test
        void countsTheTestsThatPassed() {
            passes(suite(SUITE, "exit 0"), "2 tests passed");
        }

        @Test
        void namesTheTestsThatFailed() {
            fails(
                    suite(SUITE.replace("\"refuses\"/>", "\"refuses\"><failure/></testcase>"), "exit 1"),
                    "shop.OrderTest#refuses failed");
        }

        @Test
        void doesNotTakeSkippedTestsForPassedOnes() {
            fails(
                    suite(SUITE.replace("/>", "><skipped/></testcase>"), "exit 0"),
                    "0 tests passed, and at least 1 must");
        }

        @Test
        void doesNotTakeReportsOfAnEarlierRun() {
            lab.file("reports/suite.xml", SUITE);

            fails(
                    "'kind': 'unit_tests', 'expect': {'reports': 'reports'}, " + shell("exit 0"),
                    "no test was run: there is no new report of one in reports (exit code 0)");
        }

        @Test
        void keepsNoMoreNamesThanFitOnALine() {
            String failures = IntStream.range(0, 5000)
                    .mapToObj(
                            i -> "<testcase classname=\"shop.OrderTest\" name=\"test" + i + "\"><failure/></testcase>")
                    .collect(Collectors.joining());

            RuntimeEvidence evidence = lab.run(suite("<testsuite>" + failures + "</testsuite>", "exit 1"));

            assertThat(evidence.summary()).endsWith(" and 4997 more failed");
            assertThat(evidence.payload().get("failed"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(101)
                    .endsWith("and 4900 more");
        }

        @Test
        void believesTheCommandWhenItFails() {
            fails(
                    suite(SUITE, "echo coverage too low; exit 1"),
                    "no test failed, but the command did (exit code 1: coverage too low)");
        }

        @Test
        void countsNoTestsOfRotOps() {
            lab.file("checks.xml", CHECKS);

            passes(suite(SUITE, "cp ${root}/checks.xml reports/; exit 0"), "2 tests passed");
            fails(
                    suite(CHECKS, "exit 0"),
                    "no test was run: there is no new report of one in ${work}/reports (exit code 0)");
            fails(
                    suite(SUITE, "cp ${root}/checks.xml reports/; exit 1"),
                    "no test failed but those of RotOps, and with them the command: let it run without them, with rotops.mode=off"
                            + " (exit code 1)");
        }

        @ParameterizedTest
        @CsvSource({
            "rotops.OrderTest, places",
            "rotops.OrderTest, orders: are placed",
            "rotops.orders, places",
            "shop.rotops.orders, orders: are placed",
            "rotops.orders.OrderTest, orders: are placed"
        })
        void countsTestsOfAPackageOfThatName(String className, String name) {
            passes(
                    suite(
                            "<testsuite><testcase classname=\"" + className + "\" name=\"" + name + "\"/></testsuite>",
                            "exit 0"),
                    "1 test passed");
        }

        @Test
        void doesNotReadHalfAReport() {
            fails(
                    suite(SUITE.substring(0, 60), "exit 0"),
                    "the report suite.xml cannot be read: it is not whole, or not XML");
        }
    }

    @Nested
    class TestSuiteParity {

        private void parity(String before, String after, String summary, boolean passed) {
            lab.file("before/suite.xml", before).file("after.xml", after);

            RuntimeEvidence evidence = lab.run(
                    "'kind': 'test_suite_parity', 'expect': {'before': {'reports': 'before'}, 'reports': '${work}/after'}, "
                            + shell("mkdir after; cp ${root}/after.xml after/"));

            assertThat(evidence.summary()).isEqualTo(summary);
            assertThat(evidence.passed()).isEqualTo(passed);
        }

        @Test
        void passesWhenTheSameTestsPassAndMore() {
            parity(
                    SUITE,
                    SUITE.replace("</testsuite>", "<testcase classname=\"A\" name=\"more\"/></testsuite>"),
                    "all 2 tests that passed before the change pass after it",
                    true);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "name=\"refuses\"/> | name=\"refuses\"><failure/></testcase> | shop.OrderTest#refuses failed after the change",
                    "name=\"refuses\"/> | name=\"refuses\"><skipped/></testcase> | shop.OrderTest#refuses ran before the change, and is skipped now",
                    "name=\"refuses\"/> | name=\"rejects\"/>                     | shop.OrderTest#refuses ran before the change, and is gone",
                })
        void noticesWhatTheChangeTookAway(String test, String now, String summary) {
            parity(SUITE, SUITE.replace(test, now), summary, false);
        }

        @Test
        void countsNoTestsOfRotOps() {
            parity(
                    SUITE.replace("</testsuite>", CHECKS + "</testsuite>"),
                    SUITE.replace("</testsuite>", CHECKS.replace("is declared", "is governed") + "</testsuite>"),
                    "all 2 tests that passed before the change pass after it",
                    true);
        }

        @Test
        void holdsNothingAgainstAnEmptySuite() {
            parity(
                    "<testsuite/>",
                    SUITE,
                    "no test passed before the change, so there is nothing to hold the suite against",
                    false);
        }

        @Test
        void runsTheSuiteOfBeforeAsWell() {
            lab.file("suite.xml", SUITE);

            passes(
                    "'kind': 'test_suite_parity', 'expect': {'reports': '${work}/after', 'before': {'reports': '${work}/before',"
                            + " 'command': ['/bin/sh', '-c', 'mkdir before; cp ${root}/suite.xml before/']}}, "
                            + shell("mkdir after; cp ${root}/suite.xml after/"),
                    "all 2 tests that passed before the change pass after it");
        }
    }

    @Nested
    class ImportSmoke {

        private String classes(String... names) {
            return "'kind': 'import_smoke', 'expect': {'classPath': ['"
                    + Path.of("target/test-classes").toAbsolutePath() + "'], 'classes': ['"
                    + String.join("', '", names) + "']}";
        }

        @Test
        void loadsClassesInAJvmOfTheirOwn() {
            passes(classes(FakeShop.class.getName()), "1 class loads");
        }

        @Test
        void seesWhatIsMissingOnTheirClassPathAlthoughItIsOnOurs() {
            fails(
                    classes(ProbeLab.class.getName()),
                    "not every class loads (exit code 1: Caused by: java.lang.ClassNotFoundException: dev.rotops.engine.probe.ProbeProgress)");
        }

        @Test
        void namesAClassPathEntryThatDoesNotExist() {
            fails(
                    "'kind': 'import_smoke', 'expect': {'classPath': ['target/classes'], 'classes': ['A']}",
                    "the class path names target/classes, which does not exist");
        }
    }

    @Nested
    class ApiSmoke {

        private String api(String request) {
            return "'kind': 'api_smoke', 'ready': {'url': 'http://localhost:${port}/'}, 'requests': [{'url': 'http://localhost:${port}/"
                    + request + "}], " + shop();
        }

        @Test
        void startsAsksComparesAndStops() {
            passes(
                    api("orders/1', 'json': {'id': '<integer>', 'items': [{'name': '<string>'}], 'paid': false}"),
                    "answered 1 request");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "orders/1', 'json': {'id': '<string>'}     | /id is 1, and must be <string>",
                    "orders/1', 'status': 404                  | the status is 200, and must be 404",
                    "orders/1', 'contains': 'coffee'           | does not contain \"coffee\"",
                    "moved'                                    | the status is 302, and must be from 200 to 299",
                })
        void saysHowAnAnswerIsWrong(String request, String problem) {
            RuntimeEvidence evidence = lab.run(api(request));

            assertThat(evidence.passed()).isFalse();
            assertThat(evidence.summary()).endsWith(": " + problem);
        }

        @Test
        void quotesTheBeginningOfAnAnswer() {
            String request = "POST http://localhost:${port}/orders";
            fails(
                    "'kind': 'api_smoke', 'requests': [{'method': 'POST', 'url': 'http://localhost:${port}/orders', 'json': {'data': '<integer>'}, 'body': '{\\\"data\\\": \\\""
                            + "x".repeat(300_000) + "\\\"}'}], " + shop(),
                    request + ": /data is \"" + "x".repeat(300) + "…\", and must be <integer>");
        }

        @Test
        void noticesAServerThatEnds() {
            fails(
                    "'kind': 'api_smoke', 'requests': [{'url': 'http://localhost:${port}/'}], "
                            + shell("echo no database >&2; exit 1"),
                    "the server ended by itself (exit code 1: no database)");
        }

        @Test
        void givesUpOnAServerThatNeverIsReady() {
            fails(
                    "'kind': 'api_smoke', 'budgetSeconds': 1, 'ready': {'output': 'open'}, 'requests': [{'url': 'http://localhost:${port}/'}], "
                            + shell("sleep 60"),
                    "was not ready within 1 s");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'kind': 'api_smoke', 'requests': [{'url': '@'}], ",
                    "'kind': 'api_smoke', 'ready': {'url': 'http://localhost:${port}/'}, 'requests': [{'url': 'http://localhost:${port}/orders/1'}, {'url': '@'}], ",
                    "'kind': 'api_smoke', 'ready': {'url': '@'}, 'requests': [{'url': 'http://localhost:${port}/'}], ",
                    "'kind': 'side_effect_probe', 'ready': {'url': 'http://localhost:${port}/'}, 'requests': [{'url': '@'}], 'expect': {'effects': [{'file': 'x'}]}, ",
                    "'kind': 'render_hash', 'expect': {'frames': [{'url': 'http://localhost:${port}/', 'sha256': 'none'}, {'url': '@', 'sha256': 'none'}]}, ",
                })
        void doesNotTakeSomebodyElsesServerForTheProduct(String probe) throws IOException {
            try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                String url = "http://localhost:" + other.getLocalPort() + "/";

                fails(
                        probe.replace("@", url) + shop(),
                        "somebody listens at " + url
                                + " already, so that an answer would prove nothing: use ${port}, or stop it");
            }
        }
    }

    @Nested
    class SideEffectProbe {

        private String effect(int seconds, String effect, String... arguments) {
            return "'kind': 'side_effect_probe', 'requests': [{'method': 'POST', 'url': 'http://localhost:${port}/orders', 'body': 'tea', 'status': 201}], "
                    + "'budgetSeconds': " + seconds + ", 'expect': {'effects': [{" + effect + "}]}, " + shop(arguments);
        }

        @ParameterizedTest
        @CsvSource({
            "'file': '${work}/orders.txt'",
            "'command': ['cat'; '${work}/orders.txt']",
            "'call': 'POST /mail'",
        })
        void observesWhatARequestBringsAbout(String sort) {
            passes(
                    effect(60, sort.replace(';', ',') + ", 'contains': 'tea'", "${work}/orders.txt", "${recorder}"),
                    "brought about 1 effect");
        }

        @Test
        void noticesThatNothingComesOfARequest() {
            fails(
                    effect(10, "'file': '${work}/orders.txt', 'contains': 'tea'"),
                    "after the requests, ${work}/orders.txt is not there");
        }

        @Test
        void saysWhatIsMissingAlsoWhereTheTimeEndsDuringALook() {
            String looksTwiceAndHangs =
                    "echo >> ${work}/looks; test $(wc -l < ${work}/looks) -lt 3 || exec sleep 600; exit 1";

            fails(
                    effect(10, "'command': ['/bin/sh', '-c', '" + looksTwiceAndHangs + "']"),
                    "after the requests, the output of /bin/sh is not there");
        }

        @Test
        void doesNotTakeWhatWasThereForAnEffect() {
            lab.file("orders.txt", "tea");

            fails(
                    effect(60, "'file': 'orders.txt', 'contains': 'tea'", "${root}/orders.txt"),
                    "orders.txt is as it must be before any request, so that it proves nothing");
        }
    }
}
