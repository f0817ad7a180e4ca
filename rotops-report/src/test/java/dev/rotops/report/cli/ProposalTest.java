package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {

    private static final String INVENTORY = "testops/runtime-inventory.json";
    private static final String PROPOSED = "testops/runtime-inventory.proposed.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeRepository() {
        module = GovernedModule.empty(root)
                .write("src/main/java/shop/controllers/Orders.java", "class Orders {}")
                .write("src/main/java/shop/jobs/NightClose.java", "class NightClose {}");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.inventory",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void goesToItsPlaceWhereNothingStands() {
        CommandRun run = CommandRun.in(root, "inventory scan");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(INVENTORY + "\n");
        assertThat(module.read(INVENTORY))
                .contains("\"id\": \"request-boundary\"", "\"src/main/java/shop/controllers/Orders.java\"");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.inventory",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void goesBesideWhatPeopleHaveReviewed() {
        module.write(INVENTORY, "reviewed\n");

        CommandRun run = CommandRun.in(root, "inventory scan");

        assertThat(run.status()).isZero();
        assertThat(module.read(INVENTORY)).isEqualTo("reviewed\n");
        assertThat(module.read(PROPOSED)).contains("\"request-boundary\"");
        assertThat(run.out())
                .contains(INVENTORY + " stays as it is", "- reviewed\n", "+     \"background\",\n")
                .endsWith(PROPOSED + "\n");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.inventory",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void goesThroughNoLinkThatLeadsOutOfTheProject(@TempDir Path elsewhere) throws IOException {
        Path shared = Files.writeString(elsewhere.resolve("inventory.json"), "reviewed\n");
        Files.createDirectories(root.resolve("testops"));
        Files.createSymbolicLink(root.resolve(INVENTORY), shared);

        CommandRun forced = CommandRun.in(root, "inventory scan", "--force");
        CommandRun beside = CommandRun.in(root, "inventory scan");

        assertThat(forced.status()).isEqualTo(2);
        assertThat(forced.err()).contains(INVENTORY + "  cannot be written: a symbolic link leads out of the project");
        assertThat(shared).hasContent("reviewed\n");
        assertThat(beside.status()).isZero();
        assertThat(module.read(PROPOSED)).contains("\"request-boundary\"");
    }

    @Test
    @RuntimeBehavior(value = "proposals.inventory", outcomes = "skipped", evidence = "terminal_output")
    void saysThatNothingDiffers() {
        CommandRun.in(root, "inventory scan");

        assertThat(CommandRun.in(root, "inventory scan").out()).contains(INVENTORY + " is what would be proposed");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.inventory",
            outcomes = "success",
            evidence = {"exit_status", "file_write"})
    void replacesWhenForced() {
        module.write(INVENTORY, "reviewed\n");

        assertThat(CommandRun.in(root, "inventory scan", "--force").status()).isZero();
        assertThat(module.read(INVENTORY)).contains("\"request-boundary\"");
    }

    @ParameterizedTest
    @CsvSource({"inventory scan, runtime-inventory.json", "surfaces derive, runtime-surfaces.json"})
    @RuntimeBehavior(
            value = {"proposals.inventory", "proposals.surfaces"},
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void keepsWhatItReplaces(String command, String name) {
        CommandRun.in(root, "inventory scan");
        CommandRun.in(root, "surfaces derive");
        String file = "testops/" + name;
        String reviewed = module.read(file).replace("request-boundary", "orders");
        module.write(file, reviewed);

        CommandRun forced = CommandRun.in(root, command, "--force");
        CommandRun again = CommandRun.in(root, command, "--force");

        assertThat(forced.lines()).containsExactly(file, "kept " + file + ".bak, which is what it held");
        assertThat(module.read(file + ".bak")).isEqualTo(reviewed);
        assertThat(again.lines()).containsExactly(file);
        assertThat(root.resolve(file + ".bak.2")).doesNotExist();
    }

    @Test
    @RuntimeBehavior(value = "proposals.inventory", outcomes = "success", evidence = "terminal_output")
    void saysWhereItIsKeptBesideTheDocument() {
        module.write(INVENTORY, "reviewed\n");

        CommandRun run = CommandRun.in(root, "inventory scan", "--force", "--json");

        assertThat(run.out()).isEqualTo(module.read(INVENTORY));
        assertThat(run.err()).contains("kept " + INVENTORY + ".bak, which is what it held");
    }

    @Test
    @RuntimeBehavior(value = "proposals.inventory", outcomes = "success", evidence = "terminal_output")
    void keepsNothingAmongTheResultsOfTheBuild() {
        module.write("target/scan.json", "{\"sources\": []}");

        CommandRun run = CommandRun.in(root, "inventory scan", "--force", "--out", "target/scan.json");

        assertThat(run.out()).isEqualTo("target/scan.json\n");
        assertThat(root.resolve("target/scan.json.bak")).doesNotExist();
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.surfaces",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void derivesSurfacesFromTheInventory() {
        CommandRun.in(root, "inventory scan");

        CommandRun run = CommandRun.in(root, "surfaces derive", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(module.read("testops/runtime-surfaces.json"))
                .contains("\"id\": \"background-execution\"", "\"inventorySourceIds\": [\n");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.surfaces",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void goesBesideSurfacesThatPeopleHaveReviewed() {
        CommandRun.in(root, "inventory scan");
        module.write("testops/runtime-surfaces.json", "reviewed\n");

        CommandRun run = CommandRun.in(root, "surfaces derive");

        assertThat(run.status()).isZero();
        assertThat(module.read("testops/runtime-surfaces.json")).isEqualTo("reviewed\n");
        assertThat(module.read("testops/runtime-surfaces.proposed.json")).contains("\"background-execution\"");
        assertThat(run.out())
                .contains("testops/runtime-surfaces.json stays as it is", "- reviewed\n")
                .endsWith("testops/runtime-surfaces.proposed.json\n");
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.surfaces",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void needsAnInventoryToDeriveFrom() {
        CommandRun run = CommandRun.in(root, "surfaces derive");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains(INVENTORY + "  artifact-unreadable");
        assertThat(root.resolve("testops")).doesNotExist();
    }

    @Test
    @RuntimeBehavior(value = "proposals.inventory", outcomes = "not_judged", evidence = "exit_status")
    void isNotMadeByAPolicyThatCannotBeRead() {
        module.write("testops/runtime-discovery-policy.json", "{");

        assertThat(CommandRun.in(root, "inventory scan").status()).isEqualTo(2);
        assertThat(root.resolve(INVENTORY)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {INVENTORY, "out/scan.json"})
    @RuntimeBehavior(
            value = "proposals.inventory",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void writesNothingWhereNothingIsFound(String out) {
        module.delete("src/main/java/shop/controllers/Orders.java").delete("src/main/java/shop/jobs/NightClose.java");

        CommandRun run = CommandRun.in(root, "inventory scan", "--out", out);

        assertThat(run.status()).isOne();
        assertThat(run.out())
                .contains("nothing-to-propose inventory  Nothing that looks like runtime behavior was discovered.")
                .contains("rotops init");
        assertThat(root.resolve(out)).doesNotExist();
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.surfaces",
            outcomes = "failure",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void writesNoSurfacesForAnInventoryWithoutSources() {
        module.write(INVENTORY, "{\"version\": \"1.0.0\", \"principle\": \"p\", \"sources\": []}");

        CommandRun run = CommandRun.in(root, "surfaces derive", "--json");

        assertThat(run.status()).isOne();
        assertThat(run.out()).contains("\"code\": \"nothing-to-propose\"");
        assertThat(root.resolve("testops/runtime-surfaces.json")).doesNotExist();
    }

    @Nested
    class MadeBefore {

        private static final String SECOND = "testops/runtime-inventory.proposed.2.json";

        @BeforeEach
        void propose() {
            module.write("target/classes/.keep", "").write(INVENTORY, "reviewed\n");
            CommandRun.in(root, "inventory scan");
        }

        @Test
        @RuntimeBehavior(
                value = "proposals.inventory",
                outcomes = "skipped",
                evidence = {"exit_status", "terminal_output", "file_write"})
        void isReplacedWhereNobodyEditedIt() {
            module.write("src/main/java/shop/jobs/DayClose.java", "class DayClose {}");

            assertThat(CommandRun.in(root, "inventory scan").out()).endsWith(PROPOSED + "\n");
            assertThat(module.read(PROPOSED)).contains("DayClose");
            assertThat(root.resolve(SECOND)).doesNotExist();
        }

        @Test
        @RuntimeBehavior(
                value = "proposals.inventory",
                outcomes = "skipped",
                evidence = {"exit_status", "terminal_output", "file_write"})
        void staysWhereSomebodyEditedIt() {
            module.replace(PROPOSED, "\"surfaceHint\": \"request-boundary\"", "\"surfaceHint\": \"orders\"");

            CommandRun run = CommandRun.in(root, "inventory scan");

            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith(PROPOSED + " was edited, and stays as it is\n")
                    .endsWith(SECOND + "\n");
            assertThat(module.read(PROPOSED)).contains("\"surfaceHint\": \"orders\"");
            assertThat(module.read(SECOND)).contains("request-boundary");
        }

        @Test
        @RuntimeBehavior(
                value = "proposals.inventory",
                outcomes = "skipped",
                evidence = {"exit_status", "terminal_output", "file_write"})
        void staysWhereNothingTellsWhetherItWasEdited() {
            module.delete("target/rotops/proposals.sha256")
                    .write("src/main/java/shop/jobs/DayClose.java", "class D {}");

            assertThat(CommandRun.in(root, "inventory scan").out()).endsWith(SECOND + "\n");
            assertThat(module.read(PROPOSED)).doesNotContain("DayClose");
        }
    }

    @Test
    @RuntimeBehavior(
            value = "proposals.inventory",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void takesThePlaceOfNoOtherArtifact() {
        module.write("testops/runtime-control-plane.json", "reviewed\n");

        CommandRun run = CommandRun.in(
                root, "inventory scan", "--force", "--out", "testops/../testops/runtime-control-plane.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is the reviewed control-plane, and no inventory may take its place");
        assertThat(module.read("testops/runtime-control-plane.json")).isEqualTo("reviewed\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory scan", "surfaces derive"})
    @RuntimeBehavior(
            value = "proposals.inventory",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void takesThePlaceOfNothingElseAlsoWhenForced(String command) {
        CommandRun.in(root, "inventory scan");
        module.write("package.json", "{\"name\": \"shop\"}");

        CommandRun run = CommandRun.in(root, command, "--force", "--out", "package.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("package.json is no ", "--force replaces nothing else");
        assertThat(module.read("package.json")).isEqualTo("{\"name\": \"shop\"}");
    }
}
