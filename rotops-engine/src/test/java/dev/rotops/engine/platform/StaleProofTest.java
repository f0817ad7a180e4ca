package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A behavior is stale when what its proof rests on has changed. */
class StaleProofTest extends WithRecordedShop {

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
                .isEqualTo("stale: NightCloseTest#closes ran, but its class shop.NightCloseTest changed after that.");
        assertThat(run.proofs().get("orders.place")).startsWith("proven");
    }

    @Test
    void when_what_its_owner_is_compiled_from_changed_although_nobody_compiled_it() {
        ModuleRun run = ModuleRun.of(module).run(ORDERS, NIGHT);
        module.replace(NIGHT_FILE, "void closes() {}", "void closes() { int changed = 1; }");

        assertThat(run.proofs())
                .containsEntry(
                        "night.close", "stale: NightCloseTest#closes ran, but " + NIGHT_FILE + " changed after that.")
                .containsEntry("orders.place", "proven [evidence-declared]");
    }

    @Test
    void when_what_its_owner_inherits_the_claim_from_changed_although_nobody_compiled_it() {
        String contract = "src/test/java/base/ClosingContract.java";
        module.write(contract, """
                package base;

                import dev.rotops.RuntimeBehavior;
                import org.junit.jupiter.api.Test;

                public abstract class ClosingContract {
                    @Test @RuntimeBehavior("night.close")
                    public void closes() {}
                }
                """)
                .write(NIGHT_FILE, "package shop; class NightCloseTest extends base.ClosingContract {}\n");
        ModuleRun run = compiled().run(ORDERS, NIGHT);
        assertThat(nightOf(run)).startsWith("proven");

        module.replace(contract, "closes() {}", "closes() { int changed = 1; }");

        assertThat(nightOf(run))
                .isEqualTo("stale: NightCloseTest#closes ran, but " + contract + " changed after that.");
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
        module.replace("testops/runtime-control-plane.json", "\"event\": \"Midnight.\"", "\"event\":   \"Midnight!\"");
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
