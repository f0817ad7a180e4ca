package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageOptionTest {

    private static final String PAGE = "target/rotops/index.html";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "verify"})
    @RuntimeBehavior(
            value = "page.write",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void a_page_of_what_ran_is_written_and_named_last(String command) {
        ModuleTests.run(module, "shop.OrdersTest");

        CommandRun run = CommandRun.in(root, command);

        assertThat(run.lines()).last().isEqualTo(PAGE);
        assertThat(module.read(PAGE))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("2 of 3 reviewed");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void verify_says_on_the_page_that_there_is_no_ledger() {
        CommandRun run = CommandRun.in(root, "verify");

        assertThat(run.status()).isOne();
        assertThat(module.read(PAGE)).contains("was not judged", "ledger-missing");
    }

    @Test
    @RuntimeBehavior(
            value = "page.write",
            outcomes = "skipped",
            evidence = {"terminal_output", "file_write"})
    void validate_leaves_none_unless_somebody_wants_one() {
        assertThat(CommandRun.in(root, "validate").out()).doesNotContain("html");
        assertThat(root.resolve(PAGE)).doesNotExist();

        CommandRun run = CommandRun.in(root, "validate", "--out-html=site/model.html");

        assertThat(run.lines()).last().isEqualTo("site/model.html");
        assertThat(module.read("site/model.html")).contains("3 of 3 reviewed behaviors are declared");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "skipped", evidence = "file_write")
    void report_makes_no_directory_for_build_results_where_nothing_is_built() throws IOException {
        Files.move(root.resolve("target"), root.resolve("elsewhere"));

        CommandRun.in(root, "report");
        assertThat(root.resolve("target")).doesNotExist();

        module.write("pom.xml", "<project/>");
        CommandRun.in(root, "report");
        assertThat(root.resolve(PAGE)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "verify"})
    @RuntimeBehavior(
            value = "page.write",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void a_page_replaces_a_page_and_nothing_else(String command) {
        String option = "--out-html=docs/index.html";
        assertThat(CommandRun.in(root, command, option).status()).isLessThan(2);
        assertThat(CommandRun.in(root, command, option).status()).isLessThan(2);
        String own = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Shop</title>";
        module.write("docs/index.html", own);

        CommandRun run = CommandRun.in(root, command, option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("docs/index.html is not an earlier report");
        assertThat(module.read("docs/index.html")).isEqualTo(own);
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "not_judged", evidence = "file_write")
    void a_page_says_that_nothing_was_judged() {
        module.delete("testops/runtime-control-plane.json");

        assertThat(CommandRun.in(root, "verify").status()).isEqualTo(2);
        assertThat(module.read(PAGE)).contains("Nothing was judged");
    }
}
