package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a run of real tests leaves in the ledger, and what is judged of it. */
class RunRecorderTest extends WithRecordedShop {

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
            ModuleRun run = night("@Test void closes() { assertEquals(2, ++attempts); }")
                    .runTimes(2, NIGHT)
                    .run(ORDERS);

            assertThat(nightOf(run)).isEqualTo("proven [evidence-declared, flaky]");
            assertThat(run.verify().findings())
                    .extracting(finding -> finding.level() + " "
                            + finding.code().word() + " " + finding.subject().ids() + " " + finding.location())
                    .containsExactly(
                            "WARNING proof-flaky {behavior=night.close} testops/runtime-control-plane.json:41:5");
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
                    .containsEntry(
                            "orders.place",
                            "unobserved: Passed, but never showed storage_write: as OrdersTest#placesAnOrder recorded"
                                    + " evidence, the owners together owe every reviewed kind.");
        }

        @Test
        void when_nobody_records_evidence_and_the_policy_wants_it() {
            module.write("testops/runtime-self-check-policy.json", """
                    {"version": "1.0.0", "principle": "behavior-first",
                     "surfaceProofs": [{"surfaceId": "night", "evidenceMode": "observed"}]}
                    """);

            assertThat(ModuleRun.of(module).run(ORDERS, NIGHT).proofs())
                    .containsEntry(
                            "night.close",
                            "unobserved: Passed, but never showed job_process: the policy's \"evidenceMode\" wants every"
                                    + " reviewed kind recorded.")
                    .containsEntry("orders.place", "proven [evidence-declared]");
        }

        @Test
        void by_the_first_entry_of_the_policy_and_a_second_one_is_an_error() {
            module.write("testops/runtime-self-check-policy.json", """
                    {"version": "1.0.0", "principle": "behavior-first",
                     "surfaceProofs": [{"surfaceId": "night", "evidenceMode": "observed"},
                                       {"surfaceId": "night", "evidenceMode": "declared"}]}
                    """);
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);

            assertThat(nightOf(run)).startsWith("unobserved");
            assertThat(run.verify().findings())
                    .filteredOn(finding -> finding.code() == FindingCode.PROOF_POLICY_DUPLICATE_SURFACE)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.level()).isEqualTo(Level.ERROR);
                        assertThat(finding.location()).hasToString("testops/runtime-self-check-policy.json:3:34");
                    });
        }

        @Test
        void not_where_the_policy_names_a_surface_that_the_model_does_not_have() {
            module.write("testops/runtime-self-check-policy.json", """
                    {"version": "1.0.0", "principle": "behavior-first",
                     "surfaceProofs": [{"surfaceId": "day", "evidenceMode": "observed"}]}
                    """);
            ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);

            assertThat(nightOf(run)).startsWith("proven");
            assertThat(run.verify().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.level()).isEqualTo(Level.ERROR);
                assertThat(finding.code()).isEqualTo(FindingCode.PROOF_POLICY_UNKNOWN_SURFACE);
                assertThat(finding.subject().ids()).hasToString("{surface=day}");
                assertThat(finding.location()).hasToString("testops/runtime-self-check-policy.json:2:34");
                assertThat(finding.remedy()).isEqualTo("Name one of its surfaces (orders, night).");
            });
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
                    .isEqualTo(
                            "unobserved: Passed, but never showed job_process: as NightCloseTest recorded evidence, the"
                                    + " owners together owe every reviewed kind; recorded other, which the model does not"
                                    + " know. [flaky]");
        }

        @Test
        void and_says_which_unknown_evidence_was_recorded_instead() {
            assertThat(nightOf(night("@Test void closes() { Evidence.record(\"job_proces\", \"day 1\"); }")
                            .run(NIGHT)))
                    .endsWith("; recorded job_proces, which the model does not know.");
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
}
