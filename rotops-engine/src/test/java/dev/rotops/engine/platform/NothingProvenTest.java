package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is proven by what did not run, or is not known to have run. */
class NothingProvenTest extends WithRecordedShop {

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

        assertThat(ModuleRun.of(module).verify(ModuleRun.of(other).ledgers()).findings())
                .extracting(Finding::message)
                .containsExactly("No ledger says what ran here; those that were found belong to other modules: other.");
    }

    /** A link that leads to itself is what nobody can look into, not even root. */
    @Test
    void by_ledgers_in_a_directory_that_cannot_be_looked_into() throws IOException {
        module.write("target/rotops/other.txt", "");
        Files.createSymbolicLink(root.resolve("target/rotops/ledger"), Path.of("ledger"));

        assertThat(ModuleRun.of(module).verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.code()).isEqualTo(FindingCode.LEDGER_UNREADABLE);
            assertThat(finding.message())
                    .isEqualTo(
                            "The directory target/rotops/ledger cannot be looked into," + " so nobody knows what ran.");
        });
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
        ModuleRun run =
                ModuleRun.of(module).run(NIGHT).asDiedWithin().asEarlierBuild().run(ORDERS);

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
