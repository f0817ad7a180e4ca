package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String REPORT = "testops/runtime-control-plane.report.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() throws IOException {
        module = GovernedModule.shop(root);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void passesOverAWholeModel() {
        CommandRun run = CommandRun.in(root, "validate");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "RotOps  3 of 3 reviewed behaviors declared; not judged whether they ran: run rotops verify",
                        "  discovery was not asked what is unreviewed",
                        REPORT,
                        "testops/runtime-control-plane.report.md");
        assertThat(module.read(REPORT))
                .contains("\"state\": \"clean\"", "\"behaviorUnits\": 3", "\"issues\": []")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "self-check", "impact --changed src/main/java/shop/Orders.java --format text"})
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void saysThatSourcesOfTestsAreNewerThanTheirClasses(String command) throws IOException {
        int status = CommandRun.in(root, command).status();
        assertThat(CommandRun.in(root, command).err()).isEmpty();
        Files.setLastModifiedTime(
                root.resolve("src/test/java/shop/OrdersTest.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        CommandRun run = CommandRun.in(root, command);

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err())
                .isEqualTo(
                        "note: the classes of 1 test source are older than the source, or missing"
                                + " (shop/OrdersTest.java), so claims are judged as they were compiled: run mvn test-compile\n");
        assertThat(CommandRun.in(root, command, "--quiet").err()).isEmpty();
    }

    @Test
    void showsTheWholeOfWhatSomebodyHasToCopy() {
        String id = "night." + "x".repeat(400);
        module.replace(PLANE, "\"night.close\"", "\"" + id + "\"");

        assertThat(CommandRun.in(root, "validate").out())
                .contains("owner-test-annotation-drift " + id + " ")
                .contains("@RuntimeBehavior(\"" + id + "\")");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void readsTheAnnotationsOfCompiledTests() {
        module.replace(PLANE, "\"orders.refund\"", "\"orders.refunds\"");

        CommandRun run = CommandRun.in(root, "validate");

        assertThat(run.status()).isOne();
        assertThat(run.out()).contains("claim-unknown-behavior", "orders.refund");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void saysThatNoTestIsCompiledWhereAnnotationsAreNeeded() throws IOException {
        Files.move(module.testClasses(), root.resolve("elsewhere"));

        CommandRun run = CommandRun.in(root, "validate");

        assertThat(run.status()).isOne();
        assertThat(run.out().lines().takeWhile(line -> !line.contains(" errors")))
                .last()
                .isEqualTo("note: no compiled tests found, so no annotation was read: run mvn test-compile first");
        assertThat(run.out()).containsOnlyOnce("no compiled tests found");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void locatesEveryFindingAndSaysWhatToDo() {
        module.replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"day\"");

        CommandRun run = CommandRun.in(root, "validate");

        assertThat(run.status()).isOne();
        assertThat(run.out()).containsPattern(PLANE + ":\\d+:\\d+  behavior-unknown-surface night\\.close day  ");
        assertThat(module.read(REPORT))
                .contains(
                        "\"code\": \"behavior-unknown-surface\"",
                        "\"behavior\": \"night.close\"",
                        "\"line\": ",
                        "\"remedy\": ");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "failure",
            evidence = {"terminal_output", "file_write"})
    void tellsOfABehaviorWithoutOwnersOnceAndCountsWhatFollows() {
        module.replace(PLANE, ",\n      \"ownerTests\": [\"src/test/java/shop/OrdersTest.java\"]", "")
                .replace("src/test/java/shop/OrdersTest.java", "@RuntimeBehavior(\"orders.refund\")", "")
                .compileTests();

        CommandRun run = CommandRun.in(root, "validate");

        assertThat(run.lines()).contains("2 errors (1 of them follows from another), 0 warnings");
        assertThat(run.out()).contains("behavior-without-owner-tests").doesNotContain("behavior-not-implemented");
        assertThat(CommandRun.in(root, "validate", "--quiet").out()).doesNotContain("behavior-not-implemented");
        assertThat(module.read(REPORT)).contains("behavior-without-owner-tests", "behavior-not-implemented");
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void printsTheReportAndNothingElseAsJson() {
        CommandRun run = CommandRun.in(root, "validate", "--json");

        assertThat(run.out()).isEqualTo(module.read(REPORT));
    }

    @Test
    @RuntimeBehavior(value = "command-line.deliver-report", outcomes = "success", evidence = "terminal_output")
    void isSilentWhenAskedToAndNothingIsWrong() {
        assertThat(CommandRun.in(root, "validate", "--quiet").out()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "success",
            evidence = {"exit_status", "file_write"})
    void writesTheReportsWhereAsked() {
        CommandRun run = CommandRun.in(root, "validate", "--report-json=out/a.json", "--report-md", "/out/b.md");

        assertThat(run.status()).isZero();
        assertThat(module.read("out/a.json")).contains("\"behaviorUnits\": 3");
        assertThat(module.read("out/b.md")).startsWith("# ");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void cannotJudgeWithoutAControlPlane(@TempDir Path empty) {
        CommandRun run = CommandRun.in(empty, "validate");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains(
                        PLANE + "  artifact-unreadable",
                        "the file does not exist",
                        "rotops init writes a starting model");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void cannotJudgeMalformedJson() {
        module.replace(PLANE, "\"version\"", "version");

        CommandRun run = CommandRun.in(root, "validate");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).containsPattern(PLANE + ":\\d+:\\d+  artifact-unreadable");
        assertThat(run.out() + run.err()).doesNotContain("\tat ");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "partial",
            evidence = {"exit_status", "terminal_output"})
    void warnsOfNamedArtifactsThatAreNotThereHoweverQuiet() {
        String warning = "warning: no/such.json was named and does not exist; without it, its rules are not checked\n";

        CommandRun run = CommandRun.in(root, "validate", "--quality=no/such.json");
        CommandRun quiet = CommandRun.in(root, "validate", "--quality=no/such.json", "--quiet");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEqualTo(warning);
        assertThat(quiet.status()).isZero();
        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.err()).isEqualTo(warning);
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void printsFindingsThatItCannotWrite() throws IOException {
        Path testops = root.resolve("testops");
        Files.setPosixFilePermissions(testops, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(testops), "root may write everywhere");

        CommandRun run = CommandRun.in(root, "validate");

        Files.setPosixFilePermissions(testops, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("3 of 3 reviewed behaviors declared");
        assertThat(run.err()).contains(REPORT + "  cannot be written");
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void keepsWhatStandsWhereAReportCannotGo() throws IOException {
        Files.createDirectories(root.resolve("out.json/inside"));

        CommandRun run = CommandRun.in(root, "validate", "--report-json=out.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("3 of 3 reviewed behaviors declared");
        assertThat(run.err()).contains("out.json  cannot be written: a directory stands in its place");
        assertThat(root.resolve("out.json/inside")).isDirectory();
    }

    @Test
    @RuntimeBehavior(
            value = "command-line.defuse-text",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void makesHostileTextHarmless() {
        module.replace(PLANE, "\"orders.refund\"", "\"<b>\\u001b[31m|x\"");

        CommandRun run = CommandRun.in(root, "validate");

        assertThat(run.out()).doesNotContain("\u001b").contains("\\u001b");
        assertThat(module.read("testops/runtime-control-plane.report.md"))
                .doesNotContain("<b>")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"testops/runtime-inventory.json", "./testops//runtime-control-plane.json"})
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void neverPutsAReportInPlaceOfAReviewedArtifact(String artifact) {
        String before = module.read(artifact);

        CommandRun run = CommandRun.in(root, "validate", "--report-json", artifact);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(artifact + " is a reviewed artifact");
        assertThat(module.read(artifact)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--report-json", "--report-md"})
    @RuntimeBehavior(
            value = "command-line.deliver-report",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void neverPutsAReportOutsideTheRoot(String option) throws IOException {
        Path shop = Files.createDirectories(root.resolve("products/shop"));
        GovernedModule.shop(shop);

        CommandRun run = CommandRun.in(shop, "validate", option, "../../report");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(option + " ../../report is not below the root");
        assertThat(root.resolve("report")).doesNotExist();
    }

    @Test
    void neverReplacesAFileThatIsNoReport() {
        String pom = module.read("pom.xml");

        CommandRun run = CommandRun.in(root, "validate", "--report-json", "pom.xml");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("pom.xml is not an earlier report");
        assertThat(module.read("pom.xml")).isEqualTo(pom);
    }

    @Test
    void seesAnArtifactBehindALink() throws IOException {
        Files.createSymbolicLink(root.resolve("link.json"), root.resolve(PLANE));

        assertThat(CommandRun.in(root, "validate", "--report-json", "link.json").status())
                .isEqualTo(2);
        assertThat(module.read(PLANE)).contains("\"surfaces\"");
    }

    @Test
    void replacesItsOwnReports() {
        assertThat(CommandRun.in(root, "validate").status()).isZero();
        module.replace(PLANE, "\"surface\": \"night\"", "\"surface\": \"day\"");

        assertThat(CommandRun.in(root, "validate").status()).isOne();
        assertThat(module.read(REPORT)).contains("behavior-unknown-surface");
    }

    @Test
    void leavesFilesThatEverybodyMayRead() throws IOException {
        CommandRun.in(root, "validate");

        Path other = Files.writeString(root.resolve("other"), "");
        assertThat(Files.getPosixFilePermissions(root.resolve(REPORT))).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORT, "out/named.json"})
    void saysThatTheModelBrokeAlsoWhereAnEarlierReportStands(String report) {
        assertThat(CommandRun.in(root, "validate", "--report-json", report).status())
                .isZero();
        module.replace(PLANE, "\"version\"", "version");

        CommandRun run = CommandRun.in(root, "validate", "--report-json", report);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("artifact-unreadable");
        assertThat(module.read(report)).contains("artifact-unreadable");
    }

    @Test
    void replacesTheReportsOfTheExistingRotops() {
        module.write(REPORT, "{\n  \"principle\": \"x\",\n  \"issues\": []\n}");
        module.write("testops/runtime-control-plane.report.md", "# Runtime Behavior Validation Report\n");

        assertThat(CommandRun.in(root, "validate").status()).isZero();
        assertThat(module.read(REPORT)).contains("\"state\": \"clean\"");
    }

    @Test
    @RuntimeBehavior(
            value = "review-loop.validate",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void pointsToTheControlPlaneAboveWhereItWasStartedInAModule() throws IOException {
        Path nested = Files.createDirectories(root.resolve("a/b"));

        CommandRun run = CommandRun.in(nested, "validate");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("note: there is a control plane in ../..: name that directory with --root");
    }
}
