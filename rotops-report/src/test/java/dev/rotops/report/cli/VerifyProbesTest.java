package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever verifies runs the product by default, and what that shows decides. */
class VerifyProbesTest {

    private static final String PLAN = "testops/runtime-probes.json";
    private static final String SHOP = "src/main/java/shop/shop.sh";
    private static final String XML = "target/surefire-reports/TEST-rotops-verify.xml";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makesAShopWhoseTestsPass() {
        module = GovernedModule.shop(root).write(SHOP, "exit 0\n").write(PLAN, """
                {
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "completionMode": "product_complete",
                  "probes": [
                    {
                      "id": "opens",
                      "kind": "headless_run",
                      "behaviors": ["orders.place"],
                      "command": ["/bin/sh", "${root}/src/main/java/shop/shop.sh"]
                    }
                  ]
                }
                """);
        ModuleTests.run(module, "shop.OrdersTest", "shop.NightCloseTest");
    }

    private CommandRun verify(String... options) {
        return CommandRun.in(root, "verify", options);
    }

    @Test
    @RuntimeBehavior(
            value = "probes.complete",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write", "process"})
    void runsTheProductBeforeItJudges() {
        CommandRun run = verify();

        assertThat(run.err()).contains("probe opens  passed after");
        assertThat(run.lines()).contains("  probes  1 of 1 passed, product_complete is met");
        assertThat(run.status()).isZero();
        assertThat(module.read(XML)).contains("classname=\"rotops.probes\" name=\"opens: passes\"");
        assertThat(module.read("target/rotops/runtime-verify.report.json")).contains("\"productComplete\": true");
    }

    @Test
    @RuntimeBehavior(
            value = "probes.complete",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void isNotCompleteWhileTheProductFailsThoughEveryTestPasses() {
        module.write(SHOP, "echo no stock >&2; exit 3\n");

        CommandRun run = verify();

        assertThat(run.status()).isOne();
        assertThat(run.out())
                .startsWith("RotOps  proven 3 of 3 reviewed")
                .contains("  probes  0 of 1 passed, product_complete is not met")
                .contains("did not end with exit code 0 (exit code 3: no stock)");
        assertThat(module.read(XML)).contains("type=\"probe-failed\"");
    }

    @Test
    @RuntimeBehavior(
            value = "probes.complete",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output"})
    void isNotCompleteWithoutRunningTheProduct() {
        CommandRun run = verify("--no-probes");

        assertThat(run.status()).isOne();
        assertThat(run.err()).doesNotContain("probe opens");
        assertThat(run.out()).contains("opens  not-run", "product_complete is not met");
    }

    @Test
    void countsWhatAnEarlierRunSawAsLongAsNothingHasChanged() {
        assertThat(verify().status()).isZero();

        assertThat(verify("--no-probes").status()).isZero();
        assertThat(verify("--reuse").err()).doesNotContain("probe opens");

        module.write(SHOP, "exit 0 # as before\n");
        assertThat(verify("--no-probes").out()).contains("opens  stale");
        assertThat(module.read("target/rotops/runtime-verify.report.json")).contains("\"code\": \"probe-stale\"");
        assertThat(verify("--reuse").err()).contains("probe opens  passed after");
    }

    @Test
    void warnsOfAProductThatFailsWhereCodeIsEnough() {
        module.replace(PLAN, "product_complete", "code_complete").write(SHOP, "exit 3\n");

        CommandRun run = verify();

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("  probes  0 of 1 passed, code_complete is met");
        assertThat(module.read("target/rotops/runtime-verify.report.json"))
                .contains("\"codeComplete\": true", "\"productComplete\": false", "\"level\": \"warning\"");
    }

    @Test
    void doesNotTakeProbesForTests() {
        module.delete("target/rotops/ledger/" + onlyFileIn("target/rotops/ledger"));
        CommandRun.in(root, "probe run");

        assertThat(verify("--no-probes").out()).contains("ledger-missing");
    }

    private String onlyFileIn(String directory) {
        try (Stream<Path> files = Files.list(root.resolve(directory))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.joining(" and "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void doesNotBelieveALedgerWhoseEvidenceCannotBe() {
        verify();
        String ledgers = "target/rotops/ledger/probes/";
        String ledger = ledgers + onlyFileIn(ledgers);
        module.write(ledger, module.read(ledger).replace("\"passed\":true", "\"passed\":\"yes\""));

        assertThat(verify("--no-probes").out()).contains("opens  not-run");
    }
}
