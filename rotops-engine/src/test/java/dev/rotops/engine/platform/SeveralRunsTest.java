package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.ledger.LedgerDirectory;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several runs of the tests of a module, in several JVMs, say together. */
class SeveralRunsTest extends WithRecordedShop {

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
    void in_an_invocation_that_failed_and_is_gone_until_the_ledgers_are_deleted() throws Exception {
        ModuleRun run = night("""
                @TestFactory Stream<DynamicTest> closes() {
                    return Stream.of(1, 2).limit(Integer.getInteger("night.days", 1))
                            .map(day -> DynamicTest.dynamicTest("day", () -> assertEquals(1, day)));
                }
                """);
        with("night.days", "2", run);
        assertThat(run.verify().findings())
                .filteredOn(finding -> finding.code() == FindingCode.PROOF_FAILING)
                .extracting(Finding::remedy)
                .containsExactly("Mend the behavior or its test.");

        run.run(NIGHT);

        assertThat(nightOf(run)).endsWith(" (and what failed has not passed since).");
        assertThat(run.verify().findings())
                .filteredOn(finding -> finding.code() == FindingCode.PROOF_FAILING)
                .extracting(Finding::remedy)
                .containsExactly(
                        "Mend the behavior or its test, and run what failed again; where it is gone, such as a row"
                                + " of a table, delete the ledgers, as mvn clean does.");
        for (Path ledger : LedgerDirectory.files(run.ledgers())) {
            Files.delete(ledger);
        }
        assertThat(nightOf(run.run(NIGHT))).isEqualTo("proven [evidence-declared]");
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
