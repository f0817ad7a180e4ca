package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run of real tests leaves in the ledger, and what is judged of it. */
class RunRecorderTest {

    private static final String ORDERS = "shop.OrdersTest";
    private static final String NIGHT = "shop.NightCloseTest";
    private static final String NIGHT_FILE = "src/test/java/shop/NightCloseTest.java";
    private static final String ORDERS_FILE = "src/test/java/shop/OrdersTest.java";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
    }

    private ModuleRun compiled() {
        return ModuleRun.of(module.compileTests());
    }

    /** Makes the class that owns {@code night.close} hold these members. */
    private ModuleRun night(String members) {
        module.write(NIGHT_FILE, """
                package shop;

                import dev.rotops.Evidence;
                import dev.rotops.RuntimeBehavior;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.params.ParameterizedTest;
                import org.junit.jupiter.params.provider.*;
                import java.util.stream.Stream;
                import static org.junit.jupiter.api.Assumptions.*;
                import static org.junit.jupiter.api.Assertions.*;

                @RuntimeBehavior("night.close")
                class NightCloseTest {
                    static int attempts;
                %s
                }
                """.formatted(members))
                .replace(
                        "testops/runtime-control-plane.json",
                        "[\"shop.NightCloseTest#closes\"]",
                        "[\"shop.NightCloseTest\"]");
        return compiled();
    }

    private static String nightOf(ModuleRun run) {
        return run.proofs().getOrDefault("night.close", "");
    }

    @Nested
    class A_behavior_is_proven {

        @Test
        void when_its_owners_passed() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);

            assertThat(run.proofs())
                    .containsEntry("orders.place", "proven [evidence-declared]")
                    .containsEntry("orders.refund", "proven [evidence-declared]")
                    .containsEntry("night.close", "proven [evidence-declared]");
            assertThat(run.verify().findings()).isEmpty();
            assertThat(run.verify().tests()).isEqualTo(4);
        }

        @Test
        void when_its_owners_ran_in_several_jvms() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS).run(NIGHT);

            assertThat(run.proofs().values()).allMatch(proof -> proof.startsWith("proven"));
            assertThat(run.verify().runs()).hasSize(2);
        }

        @Test
        void when_every_invocation_of_a_parameterized_owner_passed() {
            assertThat(nightOf(night("""
                    @ParameterizedTest @ValueSource(ints = {1, 2}) void closes(int day) {}
                    """).run(NIGHT))).startsWith("proven");
        }

        @Test
        void when_a_dynamic_owner_made_tests_that_passed() {
            assertThat(nightOf(night("""
                    @TestFactory Stream<DynamicTest> closes() { return Stream.of(DynamicTest.dynamicTest("one", () -> {})); }
                    """).run(NIGHT))).startsWith("proven");
        }

        @Test
        void when_a_repeated_owner_passed_every_time() {
            assertThat(nightOf(night("@RepeatedTest(3) void closes() {}").run(NIGHT)))
                    .startsWith("proven");
        }

        @Test
        void when_a_nested_class_of_the_claiming_class_passed() {
            assertThat(nightOf(night("@Nested class AtMidnight { @Test void closes() {} }")
                            .run(NIGHT)))
                    .startsWith("proven");
        }

        @Test
        void with_a_mark_when_an_owner_failed_at_first() {
            assertThat(nightOf(night("@Test void closes() { assertEquals(2, ++attempts); }")
                            .runTimes(2, NIGHT)))
                    .isEqualTo("proven [evidence-declared, flaky]");
        }

        @Test
        void with_a_mark_when_another_owner_did_not_run() {
            ModuleRun run = night("@Test void closes() {} @Disabled(\"slow\") @Test void archives() {}")
                    .run(NIGHT, ORDERS);

            assertThat(nightOf(run))
                    .isEqualTo("proven: NightCloseTest was skipped: slow. [evidence-declared, partly-run]");
            assertThat(run.verify().findings())
                    .extracting(
                            finding -> finding.level() + " " + finding.code().word())
                    .containsExactly("WARNING proof-partial");
        }

        @Test
        void with_a_mark_when_a_test_of_the_claiming_class_was_left_out() {
            ModuleRun run = night("@Tag(\"fast\") @Test void closes() {} @Test void archives() { fail(); }")
                    .runTagged("fast", NIGHT);

            assertThat(nightOf(run))
                    .isEqualTo("proven: NightCloseTest did not run archives. [evidence-declared, partly-run]");
        }

        @Test
        void when_what_failed_passed_later_although_another_jvm_ran_something_else() {
            ModuleRun run = night("@Tag(\"fast\") @Test void closes() {} @Test void archives() { assertEquals(null,"
                    + " System.getProperty(\"night.broken\")); }");
            System.setProperty("night.broken", "yes");
            try {
                run.run(NIGHT);
            } finally {
                System.clearProperty("night.broken");
            }

            assertThat(nightOf(run.runTagged("fast", NIGHT)))
                    .startsWith("failing: NightCloseTest failed: ")
                    .endsWith(" (and what failed has not passed since).");
            assertThat(nightOf(run.run(NIGHT))).isEqualTo("proven [evidence-declared, flaky]");
        }
    }

    @Nested
    class A_behavior_is_skipped {

        @Test
        void when_its_owner_is_disabled() {
            assertThat(nightOf(night("@Disabled(\"flaky on CI\") @Test void closes() {}")
                            .run(NIGHT)))
                    .isEqualTo("skipped: NightCloseTest was skipped: flaky on CI.");
        }

        @Test
        void when_the_class_of_its_owner_is_disabled() {
            module.replace(
                    NIGHT_FILE,
                    "@RuntimeBehavior(\"night.close\")",
                    "@RuntimeBehavior(\"night.close\") @org.junit.jupiter.api.Disabled(\"all\")");

            assertThat(nightOf(compiled().run(NIGHT))).isEqualTo("skipped: NightCloseTest#closes was skipped: all.");
        }

        @Test
        void when_an_assumption_always_ends_its_owner() {
            assertThat(nightOf(night("@Test void closes() { assumeTrue(false, \"no database\"); }")
                            .run(NIGHT)))
                    .startsWith("skipped: NightCloseTest was ended by an assumption: ")
                    .contains("no database");
        }

        @Test
        void when_a_tag_filter_leaves_its_owner_out() {
            assertThat(nightOf(night("@Test void closes() {} @Tag(\"fast\") @Test void other() { }")
                            .runTagged("nothing", NIGHT)))
                    .isEqualTo("skipped: NightCloseTest did not run.");
        }

        @Test
        void when_its_owner_was_not_selected() {
            assertThat(nightOf(ModuleRun.of(module).run(ORDERS)))
                    .isEqualTo("skipped: NightCloseTest#closes did not run.");
        }

        @Test
        void when_a_dynamic_owner_made_no_tests() {
            assertThat(nightOf(night("@TestFactory Stream<DynamicTest> closes() { return Stream.empty(); }")
                            .run(NIGHT)))
                    .isEqualTo("skipped: NightCloseTest ran without any invocation.");
        }

        @Test
        void when_one_invocation_of_its_parameterized_owner_was_ended_by_an_assumption() {
            assertThat(nightOf(night("""
                    @ParameterizedTest @ValueSource(ints = {1, 2}) void closes(int day) { assumeTrue(day == 1); }
                    """).run(NIGHT))).startsWith("skipped: NightCloseTest was ended by an assumption");
        }
    }

    @Nested
    class A_behavior_is_drifted {

        @Test
        void when_its_owner_has_no_tests() {
            assertThat(nightOf(night("void closes() {}").run(NIGHT, ORDERS)))
                    .startsWith("drifted: The owner test shop.NightCloseTest does not claim any behavior.");
        }
    }

    @Nested
    class A_behavior_is_failing {

        @Test
        void when_its_owner_fails() {
            assertThat(nightOf(night("@Test void closes() { fail(\"still open\"); }")
                            .run(NIGHT)))
                    .isEqualTo("failing: NightCloseTest failed: still open.");
        }

        @Test
        void when_one_invocation_of_its_owner_fails() {
            assertThat(nightOf(night("""
                    @ParameterizedTest @ValueSource(ints = {1, 2}) void closes(int day) { assertEquals(1, day); }
                    """).run(NIGHT)))
                    .startsWith("failing: NightCloseTest failed: expected: <1> but was: <2>");
        }

        @Test
        void when_a_parameterized_owner_has_an_empty_source() {
            assertThat(nightOf(night("""
                    static Stream<String> days() { return Stream.empty(); }
                    @ParameterizedTest @MethodSource("days") void closes(String day) {}
                    """).run(NIGHT)))
                    .startsWith("failing: NightCloseTest failed: Configuration error");
        }

        @Test
        void when_its_jvm_died_while_it_ran_whatever_came_of_it_before() throws IOException {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT).run(NIGHT);
            List<Path> ledgers;
            try (Stream<Path> files = Files.list(run.ledgers())) {
                ledgers = files.sorted().toList();
            }
            Path latest = ledgers.get(ledgers.size() - 1);
            List<String> lines = Files.readAllLines(latest);
            int ended = lines.indexOf(lines.stream()
                    .filter(line -> line.contains("\"type\":\"test\""))
                    .findFirst()
                    .orElseThrow());
            Files.write(latest, lines.subList(0, ended));

            assertThat(run.proofs())
                    .containsEntry("night.close", "failing: NightCloseTest#closes had not ended when its JVM died.")
                    .containsEntry("orders.place", "proven [evidence-declared]");
        }

        @Test
        void when_its_owner_fails_and_is_withheld_when_it_runs_again() {
            assertThat(nightOf(night("@Test void closes() { assumeTrue(++attempts == 1); fail(\"still open\"); }")
                            .runTimes(2, NIGHT)))
                    .isEqualTo("failing: NightCloseTest failed: still open.");
        }

        @Test
        void when_a_test_that_its_owner_makes_fails_and_says_that_it_is_another() {
            assertThat(nightOf(night("""
                            @TestFactory Stream<DynamicTest> closes() {
                                return Stream.of(
                                        DynamicTest.dynamicTest("ok", () -> {}),
                                        DynamicTest.dynamicTest("broken", java.net.URI.create("class:shop.Orders"),
                                                () -> fail("still open")));
                            }
                            """).run(NIGHT))).isEqualTo("failing: NightCloseTest failed: still open.");
        }

        @Test
        void when_its_class_cannot_be_prepared() {
            assertThat(nightOf(night("@BeforeAll static void prepare() { fail(\"no port\"); } @Test void closes() {}")
                            .run(NIGHT)))
                    .isEqualTo("failing: NightCloseTest failed as a class: no port.");
        }

        @Test
        void when_its_class_cannot_be_cleaned_up() {
            assertThat(nightOf(night("@AfterAll static void clean() { fail(\"port kept\"); } @Test void closes() {}")
                            .run(NIGHT)))
                    .isEqualTo("failing: NightCloseTest failed as a class: port kept.");
        }
    }

    @Nested
    class A_behavior_is_unobserved {

        @Test
        void when_no_passing_owner_shows_an_outcome_class() {
            module.replace(
                    ORDERS_FILE,
                    "@Test\n    @RuntimeBehavior(value = \"orders.place\", outcomes = \"validation_error\"",
                    "@Test @org.junit.jupiter.api.Disabled\n    @RuntimeBehavior(value = \"orders.place\", outcomes = \"validation_error\"");

            assertThat(compiled().run(ORDERS).proofs().get("orders.place"))
                    .startsWith(
                            "unobserved: Passed, but never showed validation_error. OrdersTest#rejectsAnEmptyOrder was skipped");
        }

        @Test
        void when_owners_record_evidence_but_not_all_of_it() {
            module.replace(
                    ORDERS_FILE,
                    "void placesAnOrder() {}",
                    "void placesAnOrder() { dev.rotops.Evidence.record(\"response\", \"201\"); }");

            assertThat(compiled().run(ORDERS).proofs())
                    .containsEntry("orders.place", "unobserved: Passed, but never showed storage_write.");
        }

        @Test
        void when_nobody_records_evidence_and_the_policy_wants_it() {
            module.write("testops/runtime-self-check-policy.json", """
                    {"version": "1.0.0", "principle": "behavior-first",
                     "surfaceProofs": [{"surfaceId": "night", "evidenceMode": "observed"}]}
                    """);

            assertThat(ModuleRun.of(module).run(ORDERS, NIGHT).proofs())
                    .containsEntry("night.close", "unobserved: Passed, but never showed job_process.")
                    .containsEntry("orders.place", "proven [evidence-declared]");
        }

        @Test
        void not_when_the_evidence_was_recorded() {
            module.write("testops/runtime-self-check-policy.json", """
                    {"version": "1.0.0", "principle": "behavior-first", "evidenceMode": "observed"}
                    """);

            assertThat(nightOf(night("@Test void closes() { Evidence.record(\"job_process\", \"day 1\"); }")
                            .run(NIGHT)))
                    .isEqualTo("proven");
        }

        @Test
        void when_only_a_failed_attempt_recorded_the_evidence() {
            assertThat(nightOf(night("""
                    @Test void closes() { if (++attempts == 1) { Evidence.record("job_process"); fail(); } Evidence.record("other"); }
                    """).runTimes(2, NIGHT)))
                    .isEqualTo("unobserved: Passed, but never showed job_process. [flaky]");
        }
    }

    @Nested
    class Several_runs_count_together {

        private static final String AGAIN = "again";

        @Test
        void in_what_tests_showed_that_did_not_run_again() {
            ModuleRun run = night("""
                    @Test void closes() { Evidence.record("job_process"); Evidence.outcome("success"); }
                    @Tag("again") @Test void alsoOther() { Evidence.record("response"); Evidence.outcome("other"); }
                    """).run(NIGHT);
            assertThat(nightOf(run)).isEqualTo("proven");

            assertThat(nightOf(run.runTagged(AGAIN, NIGHT))).isEqualTo("proven");
        }

        @Test
        void in_what_invocations_showed_that_do_not_run_everywhere() {
            ModuleRun run = night("""
                    @TestFactory Stream<DynamicTest> closes() {
                        return Stream.of("response", "job_process").limit(Integer.getInteger("night.days", 2))
                                .map(kind -> DynamicTest.dynamicTest(kind, () -> Evidence.record(kind)));
                    }
                    """).run(NIGHT);

            assertThat(nightOf(with("night.days", "1", run))).isEqualTo("proven");
        }

        @Test
        void in_what_withheld_tests_that_did_not_run_again() {
            ModuleRun run = night("""
                    @Tag("again") @Test void closes() {}
                    @Test void third() { assumeTrue(false, "no database"); }
                    """).run(NIGHT, ORDERS);
            String partly = nightOf(run);
            assertThat(partly)
                    .startsWith("proven: NightCloseTest was ended by an assumption: ")
                    .endsWith("[evidence-declared, partly-run]");

            assertThat(nightOf(run.runTagged(AGAIN, NIGHT))).isEqualTo(partly);
            assertThat(run.verify().findings())
                    .extracting(finding -> finding.code().word())
                    .containsExactly("proof-partial");
        }

        @Test
        void in_the_tests_that_each_of_them_ran() {
            ModuleRun run = night("""
                    @Test void closes() {}
                    @Test void archives() { assumeTrue(Boolean.getBoolean("night.archive"), "no archive"); }
                    """);

            assertThat(nightOf(run.run(NIGHT))).endsWith("[evidence-declared, partly-run]");
            with("night.archive", "true", run);
            assertThat(nightOf(run.run(NIGHT))).isEqualTo("proven [evidence-declared]");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void without_an_invocation_that_only_one_of_them_had_and_withheld(boolean first) {
            ModuleRun run = night("""
                    @TestFactory Stream<DynamicTest> closes() {
                        return Stream.of(1, 2).limit(Integer.getInteger("night.days", 1))
                                .map(day -> DynamicTest.dynamicTest("day", () -> assumeTrue(day == 1)));
                    }
                    """);
            if (first) {
                with("night.days", "2", run).run(NIGHT);
            } else {
                with("night.days", "2", run.run(NIGHT));
            }

            assertThat(nightOf(run)).isEqualTo("proven [evidence-declared]");
        }

        @Test
        void in_a_class_that_failed_until_a_test_of_it_runs_again() {
            ModuleRun run = night("""
                    @Tag("again") @Test void closes() {}
                    @Nested class Late {
                        @BeforeAll static void prepare() { assertNull(System.getProperty("night.broken"), "no port"); }
                        @Test void closes() {}
                    }
                    """);
            with("night.broken", "yes", run);

            assertThat(nightOf(run.runTagged(AGAIN, NIGHT)))
                    .startsWith("failing: NightCloseTest failed as a class: no port")
                    .endsWith(" (and what failed has not passed since).");
            assertThat(nightOf(run.run(NIGHT))).isEqualTo("proven [evidence-declared, flaky]");
        }

        @Test
        void with_a_class_that_was_skipped_where_others_ran() {
            ModuleRun run = night("""
                    @Test void closes() {}
                    @Disabled("slow") @Nested class Late { @Test void closes() {} }
                    """);

            assertThat(nightOf(run.run(NIGHT)))
                    .isEqualTo("proven: NightCloseTest was skipped: slow. [evidence-declared, partly-run]");
        }

        /** Runs the tests once with a system property. */
        private ModuleRun with(String property, String value, ModuleRun run) {
            System.setProperty(property, value);
            try {
                return run.run(NIGHT);
            } finally {
                System.clearProperty(property);
            }
        }
    }

    @Nested
    class A_behavior_is_gated {

        @Test
        void when_a_gate_ended_its_owner() {
            assertThat(nightOf(night("""
                    @Test void closes() { Evidence.gated("bulk-import", "not advertised by the host"); abort(); }
                    """).run(NIGHT)))
                    .isEqualTo("gated: NightCloseTest needs bulk-import: not advertised by the host.");
        }
    }

    @Nested
    class A_behavior_is_stale {

        @Test
        void when_a_file_that_implements_it_changed() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);
            module.write("src/main/java/shop/NightClose.java", "package shop; class NightClose { int day; }\n");

            assertThat(run.proofs())
                    .containsEntry(
                            "night.close",
                            "stale: NightCloseTest#closes ran, but src/main/java/shop/NightClose.java changed after that.")
                    .containsEntry("orders.place", "proven [evidence-declared]");
        }

        @Test
        void when_its_owner_changed() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);
            module.replace(NIGHT_FILE, "void closes() {}", "void closes() { int changed = 1; }");

            assertThat(nightOf(compiled()))
                    .isEqualTo(
                            "stale: NightCloseTest#closes ran, but its class shop.NightCloseTest changed after that.");
            assertThat(run.proofs().get("orders.place")).startsWith("proven");
        }

        @Test
        void when_what_its_owner_is_compiled_from_changed_although_nobody_compiled_it() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);
            module.replace(NIGHT_FILE, "void closes() {}", "void closes() { int changed = 1; }");

            assertThat(run.proofs())
                    .containsEntry(
                            "night.close",
                            "stale: NightCloseTest#closes ran, but " + NIGHT_FILE + " changed after that.")
                    .containsEntry("orders.place", "proven [evidence-declared]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"src/main/java/shop/NightClose.java", NIGHT_FILE})
        void when_its_owner_ran_on_a_class_that_was_older_than_its_source(String source) throws IOException {
            module.compileProduct();
            Files.setLastModifiedTime(
                    root.resolve(source), FileTime.from(Instant.now().plusSeconds(60)));

            assertThat(nightOf(ModuleRun.of(module).run(ORDERS, NIGHT)))
                    .isEqualTo("stale: NightCloseTest#closes ran, but on a class that was not compiled from " + source
                            + " as it was.");
        }

        @Test
        void when_its_entry_in_the_model_changed_but_not_when_that_was_formatted() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);
            module.replace(
                    "testops/runtime-control-plane.json", "\"event\": \"Midnight.\"", "\"event\":   \"Midnight!\"");
            module.replace(
                    "testops/runtime-control-plane.json",
                    "\"event\": \"Someone places an order.\"",
                    "\"event\":   \"Someone places an order.\"");

            assertThat(run.proofs())
                    .containsEntry(
                            "night.close",
                            "stale: NightCloseTest#closes ran, but the behavior's entry in the control plane changed after that.")
                    .containsEntry("orders.place", "proven [evidence-declared]");
        }

        @Test
        void until_its_owners_run_again() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);
            module.write("src/main/java/shop/NightClose.java", "package shop; class NightClose { int day; }\n");

            assertThat(nightOf(run.run(NIGHT))).isEqualTo("proven [evidence-declared]");
        }
    }

    @Nested
    class Nothing_is_proven {

        @Test
        void when_nothing_ran() {
            ModuleRun run = ModuleRun.of(module);

            assertThat(run.proofs().values()).containsOnly("declared: Nothing has run yet.");
            assertThat(errors(run)).containsExactly("ledger-missing");
        }

        @Test
        void by_the_ledger_of_another_module_however_alike_it_is() {
            GovernedModule other = GovernedModule.shop(root.resolve("other")).write("pom.xml", "<project/>");
            module.write("pom.xml", "<project/>");
            ModuleRun.of(other).run(ORDERS, NIGHT);

            assertThat(ModuleRun.of(module)
                            .verify(ModuleRun.of(other).ledgers())
                            .findings())
                    .extracting(Finding::message)
                    .containsExactly(
                            "No ledger says what ran here; those that were found belong to other modules: other.");
        }

        @Test
        void by_a_run_without_any_test() {
            assertThat(errors(ModuleRun.of(module).runTagged("nothing", ORDERS, NIGHT)))
                    .contains("ledger-without-tests", "proof-skipped");
        }

        @Test
        void by_a_run_that_leaves_the_anchor_out_without_saying_so() {
            assertThat(errors(ModuleRun.of(module).run(ORDERS))).contains("engine-report-missing");
        }

        @Test
        void by_what_an_earlier_build_reported_where_nothing_else_of_it_counts() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT).asEarlierBuild();
            assertThat(errors(run)).isEmpty();

            run.with("rotops.mode", "off").run(ORDERS);
            assertThat(errors(run)).isEmpty();

            run.run(NIGHT);
            assertThat(run.proofs()).containsEntry("night.close", "proven [evidence-declared]");
            assertThat(errors(run)).containsExactly("engine-report-missing");
        }

        @Test
        void by_an_earlier_build_that_ran_tests_which_have_changed_since_where_this_one_ran_none() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT).asEarlierBuild();
            for (String file : List.of("Orders", "Refunds", "NightClose")) {
                module.write("src/main/java/shop/" + file + ".java", "package shop; class " + file + " { int now; }\n");
            }

            assertThat(errors(run.runTagged("nothing", ORDERS, NIGHT))).contains("ledger-without-tests");
        }

        @Test
        void which_a_jvm_of_an_earlier_build_says_no_more_that_died_where_all_has_run_again() {
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT).asDied();
            assertThat(codes(run)).contains("ledger-interrupted");

            run.asEarlierBuild().run(ORDERS, NIGHT);

            assertThat(codes(run)).isEmpty();
        }

        @Test
        void which_a_jvm_of_an_earlier_build_goes_on_to_say_that_died_as_long_as_it_decides_anything() {
            ModuleRun run = ModuleRun.of(module)
                    .run(ORDERS, NIGHT)
                    .asDied()
                    .asEarlierBuild()
                    .run(ORDERS);

            assertThat(codes(run)).contains("ledger-interrupted");
        }

        @Test
        void and_a_jvm_of_an_earlier_build_says_so_that_died_before_its_only_owner_had_ended() {
            ModuleRun run = ModuleRun.of(module)
                    .run(NIGHT)
                    .asDiedWithin()
                    .asEarlierBuild()
                    .run(ORDERS);

            assertThat(run.proofs())
                    .containsEntry("night.close", "failing: NightCloseTest#closes had not ended when its JVM died.");
            assertThat(codes(run)).contains("ledger-interrupted");
        }

        private java.util.List<String> codes(ModuleRun run) {
            return run.verify().findings().stream()
                    .map(finding -> finding.code().word())
                    .toList();
        }

        private java.util.List<String> errors(ModuleRun run) {
            return run.verify().findings().stream()
                    .filter(finding -> finding.level() == Level.ERROR)
                    .map(finding -> finding.code().word())
                    .toList();
        }
    }
}
