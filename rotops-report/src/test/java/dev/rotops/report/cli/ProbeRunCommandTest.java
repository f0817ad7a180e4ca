package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.probe.ProbeRun;
import dev.rotops.engine.probe.RuntimeEvidence;
import dev.rotops.engine.probe.RuntimeProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product of these tests is a script, {@code shop.sh}: what it prints is what the shop does. */
class ProbeRunCommandTest {

    private static final String PLAN = "testops/runtime-probes.json";
    private static final String REPORT = "testops/runtime-probes.report.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makesAShopThatRuns() {
        module = GovernedModule.shop(root)
                .write("src/main/java/shop/shop.sh", "echo open; exit 0\n")
                .write(PLAN, """
                        {
                          "version": "1.0.0",
                          "principle": "behavior-first",
                          "taskClass": "cli",
                          "completionMode": "product_complete",
                          "probes": [
                            {
                              "id": "opens",
                              "kind": "headless_run",
                              "behaviors": ["orders.place", "orders.refund"],
                              "command": ["/bin/sh", "${root}/src/main/java/shop/shop.sh"]
                            },
                            {
                              "id": "greets",
                              "kind": "stdout_golden",
                              "behaviors": ["night.close"],
                              "command": ["/bin/sh", "${root}/src/main/java/shop/shop.sh"],
                              "expect": {"stdout": "open\\n"}
                            }
                          ]
                        }
                        """);
    }

    private CommandRun probe(String... options) {
        return CommandRun.in(root, "probe run", options);
    }

    @Test
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write", "process"})
    void runsTheProductAndTellsWhatItDid() {
        CommandRun run = probe();

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("probes  2 of 2 passed, product_complete is met\n")
                .contains(
                        "opens   passed", "ended with exit code 0", "greets  passed", "wrote what expect.stdout says");
        assertThat(run.err()).contains("probe opens  runs, at most 60 s", "probe greets  passed after ");
        assertThat(module.read(REPORT)).contains("\"productComplete\": true", "\"probeKind\": \"stdout_golden\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, "testops/runtime-control-plane.json"})
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void saysWhatIsBrokenRatherThanThatAProbeIsUnknown(String artifact) {
        module.write(artifact, "{");

        CommandRun run = probe("--only", "opens");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains(artifact + ":1:2  artifact-unreadable");
        assertThat(run.err()).doesNotContain("no such probe");
    }

    @Test
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void takesACommandApartThatWasWrittenAsOneText() {
        module.write(
                PLAN,
                module.read(PLAN).replaceFirst("\"command\": \\[[^]]*]", "\"command\": \"/bin/sh  shop.sh open\""));

        CommandRun run = probe();

        assertThat(run.status()).isOne();
        assertThat(run.out()).contains("write \"command\": [\"/bin/sh\", \"shop.sh\", \"open\"]");
    }

    @Test
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write", "process"})
    void failsWithWhateverTheProductDoesWrong() {
        module.write("src/main/java/shop/shop.sh", "echo closed; exit 0\n");

        CommandRun run = probe();

        assertThat(run.status()).isOne();
        assertThat(run.out())
                .contains("probes  1 of 2 passed, product_complete is not met")
                .contains("standard output differs: line 1 is \"closed\", and must be \"open\" (expect.stdout)");
        assertThat(module.read(REPORT)).contains("\"code\": \"probe-failed\"", "\"productComplete\": false");
    }

    @Test
    @RuntimeBehavior(value = "probes.run", outcomes = "partial", evidence = "terminal_output")
    void runsOneProbeAndDoesNotTakeItForAll() {
        CommandRun run = probe("--only", "greets");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("probes  1 of 2 passed, product_complete is not met\n");
        assertThat(run.err()).doesNotContain("probe opens");
    }

    @Test
    void printsTheDocumentAndNothingElse() {
        CommandRun run = probe("--json");

        assertThat(run.out()).startsWith("{").endsWith("}\n").isEqualTo(module.read(REPORT));
    }

    @Test
    @RuntimeBehavior(value = "probes.keep", outcomes = "success", evidence = "storage_read")
    void showsTheSameEvidenceLaterWithoutRunningAnything() {
        probe();
        String evidence = completion(REPORT);

        CommandRun validate = CommandRun.in(root, "validate");

        assertThat(validate.err()).doesNotContain("probe opens");
        assertThat(completion("testops/runtime-control-plane.report.json")).isEqualTo(evidence);
    }

    private String completion(String report) {
        String text = module.read(report);
        int start = text.indexOf("\"completion\"");
        return text.substring(start, text.indexOf("\n  }", start));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "src/main/java/shop/Orders.java | class Orders {} | class Orders { int total; }",
                "testops/runtime-probes.json    | \"open\\n\"     | \"open\\n\" ",
                "testops/runtime-probes.json    | \"id\": \"opens\", | \"id\": \"opens\", \"budgetSeconds\": 59,",
            })
    @RuntimeBehavior(value = "probes.keep", outcomes = "failure", evidence = "storage_read")
    void doesNotShowEvidenceOfAnotherStateForThisOne(String file, String written, String instead) {
        probe();
        boolean changes = !written.equals(instead);
        module.replace(file, written, instead);

        CommandRun.in(root, "validate");

        assertThat(completion("testops/runtime-control-plane.report.json").contains("\"stale\""))
                .isEqualTo(changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.sh", "./run.sh", "../tools/run.sh", "${root}/tools/run.sh"})
    @RuntimeBehavior(value = "probes.keep", outcomes = "failure", evidence = "storage_read")
    void doesNotShowEvidenceOfAFileThatHasChangedWhereTheCommandFindsIt(String script) {
        module.write("tools/run.sh", "exit 0\n")
                .replace(
                        PLAN,
                        "\"${root}/src/main/java/shop/shop.sh\"]\n",
                        "\"" + script + "\"], \"workingDirectory\": \"tools\"\n");
        probe("--only", "opens");
        module.write("tools/run.sh", "exit 0 \n");

        CommandRun.in(root, "validate");

        assertThat(completion("testops/runtime-control-plane.report.json")).contains("\"stale\"");
    }

    @Test
    @RuntimeBehavior(value = "probes.run", outcomes = "skipped", evidence = "process")
    void runsOnlyWhatIsNotKnownAlready() {
        probe("--only", "opens");

        CommandRun run = probe("--reuse");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("probe greets").doesNotContain("probe opens");
        assertThat(run.out()).contains("probes  2 of 2 passed");
    }

    /** A kind of the project's own, as far as its service file says. */
    public static final class Counts implements RuntimeProbe {
        @Override
        public String kind() {
            return "counts";
        }

        @Override
        public RuntimeEvidence run(ProbeRun run) {
            return run.passed("counted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/probe-classes/shop/Counter.class",
                "target/probe-classes/shop/New.class",
                "lib/probes.jar"
            })
    @RuntimeBehavior(value = "probes.keep", outcomes = "failure", evidence = "storage_read")
    void runsAgainWhatRestsOnClassesThatHaveChanged(String extension) {
        module.write("target/probe-classes/shop/Counter.class", "1")
                .write("lib/probes.jar", "1")
                .write("target/probe-classes/META-INF/services/" + RuntimeProbe.class.getName(), Counts.class.getName())
                .replace(PLAN, "\"probes\": [", """
                        "extensions": ["target/probe-classes/", "lib/probes.jar", "lib/gone.jar"],
                        "probes": [{"id": "counts", "kind": "counts", "behaviors": ["night.close"]},""");
        assertThat(probe().out()).contains("probes  3 of 3 passed");
        assertThat(probe("--reuse").err()).doesNotContain("probe ");

        module.write(extension, "2");

        CommandRun.in(root, "validate");
        assertThat(completion("testops/runtime-control-plane.report.json")).containsOnlyOnce("\"stale\"");
        assertThat(probe("--reuse").err()).contains("probe counts").doesNotContain("probe opens", "probe greets");
    }

    @Test
    void runsAgainWhatFailed() {
        module.replace(PLAN, "\"open\\n\"", "\"shut\\n\"");
        probe();

        assertThat(probe("--reuse").err()).contains("probe greets").doesNotContain("probe opens");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"headless_run\" | \"kind\": \"headles\"   | probe-unknown-kind opens headles  There is no kind of probe \"headles\".",
                "\"night.close\"           | \"night.open\"          | probe-unknown-behavior greets night.open  The probe \"greets\" shows behavior \"night.open\", which the control plane does not have.",
                "\"expect\": {\"stdout\": \"open\\n\"} | \"budgetSeconds\": 9 | probe-incomplete greets  The probe \"greets\" lacks \"expect.stdout\" or \"expect.stdoutFile\".",
                "\"taskClass\": \"cli\"    | \"taskClass\": \"web_app\" | probe-kind-unconfigured render_hash  A product of the class web_app needs a probe of the kind render_hash, and there is none.",
                "\"stdout\": \"open\\n\"   | \"stdout\": \"${HOME}\" | probe-unknown-placeholder greets ${HOME}  The placeholder ${HOME} means nothing.",
                "\"id\": \"greets\"        | \"id\": \"opens\"       | duplicate-id probe opens  The id \"opens\" already stands further up.",
                "\"probes\": [             | \"extensions\": [\"lib\"], \"probes\": [{\"id\": \"x\", \"kind\": \"headless_run\", \"behaviors\": [\"night.close\"], \"command\": [\"/bin/true\"]}, | probe-runs-nothing x  The probe \"x\" runs true, which says nothing of the product.",
            })
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void saysWhatIsWrongWithThePlan(String written, String instead, String finding) {
        module.replace(PLAN, written, instead);

        CommandRun run = probe();

        assertThat(run.status()).isOne();
        assertThat(run.out()).contains(finding);
        assertThat(run.out()).contains(PLAN + ":");
    }

    @Test
    void doesNotTakeAnEmptyPlanForACompleteProduct() {
        String plan = module.read(PLAN);
        module.write(
                PLAN,
                plan.substring(0, plan.indexOf("\"taskClass\""))
                        + "\"completionMode\": \"product_complete\", \"probes\": []}");

        CommandRun run = probe();

        assertThat(run.status()).isOne();
        assertThat(run.out()).contains("product_complete is not met", "no-probes");
    }

    @Test
    @RuntimeBehavior(
            value = "probes.run",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void refusesAProbeThatDoesNotExist() {
        CommandRun run = probe("--only", "opened");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--only opened: there is no such probe; there are opens, greets\n");
    }

    @Test
    void refusesToRunNothing() {
        assertThat(probe("--parallel", "0").err()).startsWith("--parallel 0 runs nothing: name at least 1\n");
        module.delete(PLAN);
        assertThat(probe().err()).startsWith(PLAN + " does not exist, so there is nothing to run");
        assertThat(probe().status()).isEqualTo(2);
    }

    @Test
    void doesNotJudgeByAPlanThatCannotBeRead() {
        module.replace(PLAN, "\"taskClass\"", "taskClass");

        CommandRun run = probe();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("artifact-unreadable");
    }

    @Test
    void tellsCodingAgentsWhenTheirWorkIsDone() {
        assertThat(CommandRun.in(root, "export agent-contract").status()).isZero();

        assertThat(module.read("testops/runtime-agent-contract.json"))
                .contains("\"mode\": \"product_complete\"", "\"taskClass\": \"cli\"", "\"command\": \"rotops verify\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-only", "link"})
    @RuntimeBehavior(value = "probes.keep", outcomes = "failure", evidence = "exit_status")
    void runsNothingWhoseEvidenceWouldNotLast(String obstacle, @TempDir Path elsewhere) throws IOException {
        module.write("src/main/java/shop/shop.sh", "echo > ${root}/ran\n".replace("${root}", root.toString()));
        Path ledgers = root.resolve("target/rotops/ledger");
        Files.createDirectories(ledgers.getParent());
        if (obstacle.equals("link")) {
            Files.createSymbolicLink(ledgers, elsewhere);
        } else {
            Files.writeString(ledgers, "no directory");
        }

        CommandRun run = probe();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no probe was run");
        assertThat(root.resolve("ran")).doesNotExist();
        assertThat(elsewhere).isEmptyDirectory();
    }
}
