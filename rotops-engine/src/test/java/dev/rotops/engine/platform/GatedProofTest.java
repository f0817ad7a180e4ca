package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GatedShop;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.ProofMark;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judged of behaviors whose tests are gated on a capability. */
class GatedProofTest {

    private static final String ORDERS = "shop.OrdersTest";
    private static final String NIGHT = "shop.NightCloseTest";
    private static final String GATED_METHOD = "@Test @RequiresCapability(\"night\") void closes() {}";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root).write("testops/runtime-capabilities.json", """
                {"version": "1.0.0", "principle": "behavior-first", "profiles": [
                  {"id": "night", "pointer": "/night", "expected": true, "spec": "night.md",
                   "unlock": "A shop that closes.", "behaviorScenarios": ["night.close"]}
                ]}
                """);
    }

    /** Adds a capability {@code day}, of which {@code orders.refund} is a scenario; its tests ask no gate. */
    private void addDay(String scenarios) {
        module.replace("testops/runtime-capabilities.json", "\n]}", """
                ,
                  {"id": "day", "pointer": "/day", "expected": true, "spec": "day.md", "unlock": "A shop that opens.",
                   "%s": ["orders.refund"]}
                ]}
                """.formatted(scenarios));
    }

    @Nested
    class A_behavior_of_an_absent_capability {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    GATED_METHOD,
                    "@Test void closes() { Capabilities.require(\"night\"); }",
                    "@RequiresCapability(\"night\") @Nested class Late { @Test void closes() {} }",
                    "@ParameterizedTest @ValueSource(ints = 1) @RequiresCapability(\"night\") void closes(int i) {}"
                })
        void is_gated(String member) {
            assertThat(night(run("{}", member)))
                    .satisfies(proof -> assertThat(proof.state().word()).isEqualTo("gated"))
                    .satisfies(proof -> assertThat(proof.reason())
                            .endsWith(
                                    " needs night: Capability night is not advertised: nothing stands at /night of the"
                                            + " capability document, expected true; night.md."))
                    .satisfies(proof -> assertThat(proof.marks()).isEmpty());
        }

        @Test
        void makes_the_capability_and_its_surface_vacuous() {
            assertThat(findings(run("{}", GATED_METHOD)))
                    .containsExactly(
                            "ERROR proof-gated {behavior=night.close}",
                            "ERROR vacuous-surface {surface=night}",
                            "WARNING vacuous-profile {capability=night}");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "@Test @RequiresCapability(\"night\") void closes() {} | Let them run, against a system that has what they"
                            + " need.",
                    "@Test @org.junit.jupiter.api.Disabled(\"flaky\") void closes() {} | Let one of them run to its end: mend and enable what is"
                            + " @Disabled, let the build take what it leaves out, and run what needs another system against"
                            + " one that has it.",
                })
        void asks_of_its_surface_what_lets_its_tests_run(String member, String remedy) {
            assertThat(run("{}", member).findings())
                    .filteredOn(finding -> finding.code() == FindingCode.VACUOUS_SURFACE)
                    .extracting(Finding::remedy)
                    .containsExactly(remedy);
        }

        @Test
        void is_failing_where_behavior_is_required() {
            assertThat(night(run("{}", GATED_METHOD, "rotops.require-behavior", "true"))
                            .state()
                            .word())
                    .isEqualTo("failing");
        }
    }

    @Nested
    class A_behavior_of_an_advertised_capability {

        @Test
        void is_proven_and_nothing_is_vacuous() {
            Verification verification = run("{\"night\": true}", GATED_METHOD);

            assertThat(night(verification).state().word()).isEqualTo("proven");
            assertThat(findings(verification)).isEmpty();
        }

        @Test
        void is_skipped_and_not_gated_where_something_else_ended_its_test() {
            ProofVerdict proof = night(run(
                    "{\"night\": true}",
                    "@Test @RequiresCapability(\"night\") void closes() { Assumptions.abort(\"no moon\"); }"));

            assertThat(proof.state().word()).isEqualTo("skipped");
        }
    }

    @Nested
    class A_behavior_that_a_run_opts_out_of {

        @Test
        void is_left_out_of_the_denominator_visibly() {
            Verification verification = run("{}", GATED_METHOD, "rotops.opted-out-profiles", "night: closed for works");

            assertThat(verification.optedOut()).singleElement().satisfies(proof -> {
                assertThat(proof.behavior()).isEqualTo("night.close");
                assertThat(proof.state().word()).isEqualTo("gated");
                assertThat(proof.reason()).endsWith("Capability night is opted out: closed for works.");
            });
            assertThat(findings(verification))
                    .containsExactly(
                            "WARNING proof-opted-out {behavior=night.close}",
                            "WARNING vacuous-surface {surface=night}",
                            "WARNING vacuous-profile {capability=night}");
        }

        @Test
        void counts_all_the_same_where_its_profile_does_not_list_it() {
            addDay("behaviorScenarios");

            Verification verification = run(
                    "{}",
                    "@Test @RequiresCapability(\"day\") void closes() {}",
                    "rotops.opted-out-profiles",
                    "day: closed for works");

            assertThat(verification.optedOut()).isEmpty();
            assertThat(night(verification).reason())
                    .endsWith("The capability's profile does not list the behavior, so it counts all the same.");
            assertThat(findings(verification)).contains("ERROR proof-gated {behavior=night.close}");
        }

        @Test
        void is_proven_where_the_system_advertises_it_after_all() {
            Verification verification =
                    run("{\"night\": true}", GATED_METHOD, "rotops.opted-out-profiles", "night: closed for works");

            assertThat(verification.optedOut()).isEmpty();
            assertThat(night(verification).state().word()).isEqualTo("proven");
            assertThat(findings(verification)).containsExactly("WARNING opt-out-contradicted {capability=night}");
        }

        @Test
        void is_spoken_of_no_more_where_all_has_run_again_without_opting_out() {
            run("{\"night\": true}", GATED_METHOD, "rotops.opted-out-profiles", "night: closed for works");
            ModuleRun.of(module).asEarlierBuild();

            Verification again = ModuleRun.of(module)
                    .with(RotopsConfiguration.CAPABILITIES, "host.json")
                    .run(ORDERS, NIGHT)
                    .verify();

            assertThat(findings(again)).isEmpty();
        }
    }

    @Nested
    class A_test_that_failed_at_its_gate {

        private static final String GATED_CLASS =
                "@RequiresCapability(\"night\") @Nested class Late { @Test void closes() {} }";
        private static final String GATED_TEMPLATE =
                "@ParameterizedTest @ValueSource(ints = 1) @RequiresCapability(\"night\") void closes(int i) {}";
        private static final String GATED_HALFWAY = "@Test void closes() { Capabilities.require(\"night\"); }";

        @ParameterizedTest
        @ValueSource(strings = {GATED_METHOD, GATED_TEMPLATE, GATED_CLASS, GATED_HALFWAY})
        void fails_as_long_as_nothing_else_is_known_of_it(String members) {
            run("{\"night\": true}", members);

            ProofVerdict proof = night(again("nowhere.json"));

            assertThat(proof.state().word()).isEqualTo("failing");
            assertThat(proof.reason()).contains("nowhere.json").doesNotContain("\\u000a", "has not passed since");
        }

        @ParameterizedTest
        @ValueSource(strings = {GATED_METHOD, GATED_TEMPLATE, GATED_CLASS, GATED_HALFWAY})
        void has_not_run_once_it_is_skipped(String members) {
            run("[]", members);

            assertThat(night(again("without.json")).state().word()).isEqualTo("gated");
        }

        @ParameterizedTest
        @ValueSource(strings = {GATED_METHOD, GATED_TEMPLATE, GATED_CLASS, GATED_HALFWAY})
        void has_not_run_once_it_is_opted_out(String members) {
            run("[]", members);

            assertThat(again("without.json", "rotops.opted-out-profiles", "night: closed for works")
                            .optedOut())
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {GATED_METHOD, GATED_TEMPLATE, GATED_CLASS, GATED_HALFWAY})
        void is_not_flaky_once_it_passes(String members) {
            run("[]", members);

            assertThat(night(again("with.json"))).satisfies(proof -> {
                assertThat(proof.state().word()).isEqualTo("proven");
                assertThat(proof.marks()).doesNotContain(ProofMark.FLAKY);
            });
        }

        @Test
        void has_not_run_either_where_the_build_tried_it_several_times() {
            GatedShop.closing(module, GATED_METHOD, "[]");
            ModuleRun.of(module)
                    .with(RotopsConfiguration.CAPABILITIES, "host.json")
                    .runTimes(3, ORDERS, NIGHT);

            assertThat(night(again("without.json")).state().word()).isEqualTo("gated");
        }

        @Test
        void takes_nothing_away_from_what_passed_before_once_it_is_skipped() {
            run("{\"night\": true}", GATED_METHOD);
            again("nowhere.json");

            assertThat(night(again("without.json")).state().word()).isEqualTo("proven");
        }

        @Test
        void has_failed_for_good_where_it_failed_with_something_else() {
            run("[]", """
                    @Test void closes() {
                        if (!Boolean.getBoolean("night.off")) {
                            try { Capabilities.require("night"); } catch (Throwable broken) { }
                            Assertions.fail("no clock");
                        }
                        Assumptions.abort("off");
                    }
                    """);
            System.setProperty("night.off", "true");
            try {
                assertThat(night(again("without.json")).reason()).contains("no clock");
            } finally {
                System.clearProperty("night.off");
            }
        }

        private Verification again(String document, String... parameters) {
            module.write("with.json", "{\"night\": true}").write("without.json", "{}");
            return runAgain(document, parameters);
        }
    }

    @Nested
    class Somebody_who_goes_round_a_gate {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "try { Capabilities.require(\"night\"); } catch (RuntimeException closed) { }",
                    "try { Capabilities.require(\"night\"); } catch (Throwable closed) { Assertions.assertTrue(true); }"
                })
        void by_swallowing_what_it_says_proves_nothing(String body) {
            assertThat(night(run("{}", "@Test void closes() { " + body + " }"))
                            .state()
                            .word())
                    .isEqualTo("gated");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {}  | try { Capabilities.require("night"); } catch (AssertionError required) { }
                []  | try { Capabilities.require("night"); } catch (AssertionError broken) { }
                """)
        void by_swallowing_a_failure_fails(String document, String body) {
            ProofVerdict proof =
                    night(run(document, "@Test void closes() { " + body + " }", "rotops.require-behavior", "true"));

            assertThat(proof.state().word()).isEqualTo("failing");
            assertThat(proof.reason()).contains(" did not end where its gate failed it: ");
        }

        @Test
        void by_skipping_where_its_gate_failed_it_proves_nothing() {
            ProofVerdict proof = night(run("[]", """
                    @Test void closes() {
                        try { Capabilities.require("night"); } catch (AssertionError broken) { Assumptions.abort("no"); }
                    }
                    """));

            assertThat(proof.state().word()).isEqualTo("gated");
            assertThat(proof.reason()).contains("The capability document host.json is not a JSON object.");
        }

        @ParameterizedTest
        @CsvSource({"behaviorScenarios, that day is advertised", "refusalScenarios, that day is not advertised"})
        void by_asking_none_proves_nothing_of_the_capability(String scenarios, String missing) {
            addDay(scenarios);

            assertThat(run("{\"night\": true}", GATED_METHOD).proofs())
                    .filteredOn(proof -> proof.behavior().equals("orders.refund"))
                    .singleElement()
                    .satisfies(proof -> assertThat(proof.state().word()).isEqualTo("unobserved"))
                    .satisfies(proof -> assertThat(proof.reason())
                            .isEqualTo("Passed, but never showed " + missing + " (no gate found so)."));
        }

        @Test
        void may_ask_once_for_all_tests_of_a_class() {
            assertThat(night(run("{\"night\": true}", """
                                    @BeforeAll static void connect() { Capabilities.require("night"); }
                                    @Test void closes() {}
                                    """)).state().word()).isEqualTo("proven");
        }
    }

    @Test
    void two_runs_against_different_systems_prove_both_sides_of_a_capability() {
        module.replace(
                        "testops/runtime-capabilities.json",
                        "[\"night.close\"]",
                        "[\"night.close\"], \"refusalScenarios\": [\"orders.refund\"]")
                .replace(
                        "src/test/java/shop/OrdersTest.java",
                        "@RuntimeBehavior(\"orders.refund\")",
                        "@RuntimeBehavior(\"orders.refund\")"
                                + " @dev.rotops.RequiresCapability(value = \"night\", advertised = false)")
                .write("without.json", "{}");

        assertThat(findings(run("{\"night\": true}", GATED_METHOD)))
                .containsExactly("ERROR proof-gated {behavior=orders.refund}");
        assertThat(findings(ModuleRun.of(module)
                        .with(RotopsConfiguration.CAPABILITIES, "without.json")
                        .run(ORDERS, NIGHT)
                        .verify()))
                .isEmpty();
    }

    @Test
    void what_a_gate_found_holds_for_the_tests_of_its_run_also_when_others_run_again() {
        run("{\"night\": true}", GATED_METHOD + " @Tag(\"again\") @Test void archives() {}");

        assertThat(night(ModuleRun.of(module).runTagged("again", NIGHT).verify())
                        .state()
                        .word())
                .isEqualTo("proven");
    }

    @Test
    void a_run_in_which_everything_was_skipped_is_vacuous() {
        module.replace(
                "src/test/java/shop/OrdersTest.java",
                "class OrdersTest",
                "@org.junit.jupiter.api.Disabled class OrdersTest");

        assertThat(findings(run("{}", GATED_METHOD))).contains("ERROR vacuous-run {}");
    }

    @Test
    void a_run_that_opts_out_of_everything_is_vacuous() {
        module.replace(
                        "testops/runtime-capabilities.json",
                        "[\"night.close\"]",
                        "[\"night.close\", \"orders.place\", \"orders.refund\"]")
                .replace(
                        "src/test/java/shop/OrdersTest.java",
                        "class OrdersTest",
                        "@dev.rotops.RequiresCapability(\"night\") class OrdersTest");

        Verification verification = run("{}", GATED_METHOD, "rotops.opted-out-profiles", "night: closed for works");

        assertThat(verification.counted()).isZero();
        assertThat(findings(verification)).contains("ERROR vacuous-run {}");
    }

    @Test
    void the_ledger_says_what_every_gate_found() throws IOException {
        addDay("behaviorScenarios");

        run(
                "{\"night\": true}",
                "@RequiresCapability(\"night\") @Nested class Late { @Test void closes() {} }"
                        + "@Test @RequiresCapability(value = \"day\", advertised = false) void opens() {}");

        assertThat(ledger())
                .filteredOn(line -> line.contains("\"type\":\"gate\""))
                .anyMatch(line -> line.contains("nested-class:Late]\"") && line.contains("\"decision\":\"advertised\""))
                .anyMatch(line -> line.contains("method:closes()]\"") && line.contains("\"decision\":\"advertised\""))
                .anyMatch(line -> line.contains("method:opens()]\"") && line.contains("\"decision\":\"refused\""))
                .doesNotHaveDuplicates();
    }

    private List<String> ledger() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("target/rotops/ledger"))) {
            return Files.readAllLines(files.findFirst().orElseThrow());
        }
    }

    private Verification run(String document, String members, String... parameters) {
        GatedShop.closing(module, members, document);
        return runAgain("host.json", parameters);
    }

    private Verification runAgain(String document, String... parameters) {
        ModuleRun run = ModuleRun.of(module).with(RotopsConfiguration.CAPABILITIES, document);
        for (int i = 0; i < parameters.length; i += 2) {
            run.with(parameters[i], parameters[i + 1]);
        }
        return run.run(ORDERS, NIGHT).verify();
    }

    private static ProofVerdict night(Verification verification) {
        return verification.proofs().stream()
                .filter(proof -> proof.behavior().equals("night.close"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Verification verification) {
        return verification.findings().stream().map(GatedProofTest::shown).toList();
    }

    private static String shown(Finding finding) {
        return finding.level() + " " + finding.code().word() + " "
                + finding.subject().ids();
    }
}
