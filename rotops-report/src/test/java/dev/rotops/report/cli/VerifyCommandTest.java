package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final String ORDERS = "shop.OrdersTest";
    private static final String NIGHT = "shop.NightCloseTest";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void saysInOneLineThatEverythingIsProven() {
        ModuleTests.run(module, ORDERS, NIGHT);

        CommandRun run = CommandRun.in(root, "verify");

        assertThat(run.lines())
                .containsExactly(
                        "RotOps  proven 3 of 3 reviewed (discovery was not asked what is unreviewed)  ledgers: 1 JVM, 1 module, 4 tests",
                        "  of the proven  3 evidence-declared",
                        "target/rotops/runtime-verify.report.json",
                        "target/rotops/runtime-verify.report.md",
                        "target/surefire-reports/TEST-rotops-verify.xml",
                        "target/rotops/index.html");
        assertThat(run.status()).isZero();
        assertThat(module.read("target/rotops/runtime-verify.report.json"))
                .contains("\"proven\": 3,\n  \"reviewed\": 3,")
                .contains("\"id\": \"night\",\n      \"proven\": 1,\n      \"reviewed\": 1");
        assertThat(module.read("target/rotops/runtime-verify.report.md"))
                .contains("| orders.place | proven | - | evidence-declared |");
        assertThat(module.read("target/surefire-reports/TEST-rotops-verify.xml"))
                .contains("tests=\"6\" failures=\"0\"")
                .contains(
                        "<testcase classname=\"rotops.verify.night\" name=\"night.close: is proven\" time=\"0\"></testcase>");
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void saysWhatIsReviewedAsValidateDoes() {
        module.write("testops/runtime-discovery-policy.json", """
                        {"version": "1.0.0", "principle": "behavior-first"}
                        """)
                .write("testops/runtime-inventory.json", """
                        {"version": "1.0.0", "principle": "behavior-first", "sourceKinds": ["request"],
                         "sources": [{"id": "orders.api", "description": "Orders.", "kind": "request",
                                      "sourcePatterns": ["src/main/java/shop/*.java"], "events": ["order"]}]}
                        """)
                .write("src/main/java/shop/Plain.java", "package shop; class Plain {}")
                .compileProduct();
        ModuleTests.run(module, ORDERS, NIGHT);

        String reviewed = "0 of 0 discovered entry points reviewed";
        assertThat(CommandRun.in(root, "validate").out()).contains("\n  " + reviewed + "\n");
        assertThat(CommandRun.in(root, "verify").out())
                .startsWith("RotOps  proven ")
                .contains(" reviewed (" + reviewed + ")  ledgers: ")
                .doesNotContain("discovery was not asked");
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void namesInEveryReportWhatARunOptedOutOf() {
        module.write("testops/runtime-capabilities.json", """
                        {"version": "1.0.0", "principle": "behavior-first", "profiles": [
                          {"id": "clock", "pointer": "/clock", "expected": true, "spec": "night.md", "unlock": "A clock.",
                           "behaviorScenarios": ["night.close"]}
                        ]}
                        """)
                .write("host.json", "{}")
                .replace(
                        "src/test/java/shop/NightCloseTest.java",
                        "@RuntimeBehavior(\"night.close\")",
                        "@RuntimeBehavior(\"night.close\") @dev.rotops.RequiresCapability(\"clock\")")
                .compileTests();
        ModuleTests.run(
                module,
                Map.of("rotops.capabilities", "host.json", "rotops.opted-out-profiles", "clock: not before autumn"),
                ORDERS,
                NIGHT);

        CommandRun run = CommandRun.in(root, "verify");

        String reason = "NightCloseTest#closes needs clock: Capability clock is opted out: not before autumn.";
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("RotOps  proven 2 of 2 reviewed, 1 opted out and not counted (discovery")
                .contains("\n  night.close  opted-out   " + reason);
        assertThat(module.read("target/rotops/runtime-verify.report.json"))
                .contains("\"proven\": 2,\n  \"reviewed\": 3,\n  \"optedOut\": [\n    \"night.close\"\n  ]")
                .contains("\"proven\": 0,\n      \"reviewed\": 1,\n      \"optedOut\": 1")
                .contains("\"reason\": \"" + reason + "\"");
        assertThat(module.read("target/rotops/runtime-verify.report.md"))
                .contains("| night | 0 | 0 | 1 |")
                .contains("| night.close | opted-out | " + reason.replace("#", "\\#"));
        assertThat(module.read("target/surefire-reports/TEST-rotops-verify.xml"))
                .contains("<skipped message=\"opted out, and not counted: " + reason);
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void saysOfEachBehaviorThatIsNotProvenHowFarItIsAndWhy() {
        ModuleTests.run(module, NIGHT);

        CommandRun run = CommandRun.in(root, "verify");

        assertThat(run.out()).startsWith("""
                RotOps  proven 1 of 3 reviewed (discovery was not asked what is unreviewed)  ledgers: 1 JVM, 1 module, 1 test
                  orders  0 of 2 proven
                  orders.place   skipped     OrdersTest#placesAnOrder did not run.  src/test/java/shop/OrdersTest.java:10
                  orders.refund  skipped     OrdersTest#refunds did not run.  src/test/java/shop/OrdersTest.java:18
                  of the proven  1 evidence-declared
                """);
        assertThat(run.status()).isEqualTo(1);
        assertThat(module.read("target/surefire-reports/TEST-rotops-verify.xml"))
                .contains("failures=\"3\"")
                .contains("name=\"run: was not skipped as a whole\" time=\"0\"><failure")
                .contains("<failure message=\"SKIPPED: OrdersTest#placesAnOrder did not run.\" type=\"skipped\">");
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output"})
    void doesNotTakeSilenceForProof() {
        CommandRun run = CommandRun.in(root, "verify");

        assertThat(run.out()).contains("ledger  ledger-missing  No ledger says what ran, so nothing can be proven.");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    @RuntimeBehavior(value = "verification.judge", outcomes = "failure", evidence = "file_write")
    void saysNowhereWhereTheMachineKeepsThings(@TempDir Path elsewhere) throws IOException {
        module.write("testops/runtime-probes.json", """
                {"version": "1.0.0", "principle": "behavior-first", "completionMode": "product_complete",
                 "probes": [{"id": "closes", "kind": "headless_run", "behaviors": ["night.close"],
                             "command": ["no-such-program"]}]}
                """);
        ModuleTests.run(module, ORDERS, NIGHT);
        module.write("target/rotops/ledger/broken.jsonl", "torn");
        GovernedModule.empty(elsewhere).write("1/2.jsonl", "torn");

        CommandRun run = CommandRun.in(root, "verify", "--ledger", elsewhere.toString());

        assertThat(run.out())
                .contains(
                        "\ntarget/rotops/ledger/broken.jsonl:1  ledger-unreadable target/rotops/ledger/broken.jsonl  ")
                .contains("\n2.jsonl:1  ledger-unreadable 2.jsonl  ");
        for (String report : List.of(
                "target/rotops/runtime-verify.report.json",
                "target/rotops/runtime-verify.report.md",
                "target/surefire-reports/TEST-rotops-verify.xml",
                "target/rotops/index.html")) {
            assertThat(module.read(report))
                    .as(report)
                    .doesNotContain(root.toString(), root.toRealPath().toString(), elsewhere.toString());
        }
        assertThat(run.out()).doesNotContain(root.toString(), elsewhere.toString());
    }

    @Test
    @RuntimeBehavior(value = "verification.judge", outcomes = "success", evidence = "exit_status")
    void isContentWithOwnersWhereThePolicyIs() {
        module.write("testops/runtime-self-check-policy.json", """
                {"version": "1.0.0", "principle": "behavior-first", "proof": "declared"}
                """);

        CommandRun run = CommandRun.in(root, "verify");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("RotOps  proven 0 of 3 reviewed").contains("night.close    declared");
        assertThat(module.read("target/surefire-reports/TEST-rotops-verify.xml"))
                .contains("skipped=\"3\"")
                .contains("<skipped message=\"declared, which the policy allows: Nothing has run yet.\"/>");
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void addsTheLedgersOfOtherMachines() throws IOException {
        ModuleTests.run(module, ORDERS, NIGHT);
        Path shard = root.resolve("shards/one");
        Files.createDirectories(shard.getParent());
        Files.move(root.resolve("target/rotops"), shard);

        assertThat(CommandRun.in(root, "verify").status()).isEqualTo(1);
        assertThat(CommandRun.in(root, "verify", "--ledger", "shards", "--ledger", "shards/one")
                        .out())
                .contains("proven 3 of 3 reviewed")
                .contains("1 JVM, 1 module, 4 tests");
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void refusesADirectoryThatIsNotThere() {
        CommandRun run = CommandRun.in(root, "verify", "--ledger", "shards");

        assertThat(run.err()).startsWith("--ledger shards is not a directory");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    @RuntimeBehavior(
            value = "verification.judge",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void cannotJudgeWithoutAControlPlane() {
        module.delete("testops/runtime-control-plane.json");

        CommandRun run = CommandRun.in(root, "verify");

        assertThat(run.out()).contains("artifact-unreadable");
        assertThat(run.status()).isEqualTo(2);
    }
}
