package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitCommandTest extends WithStarterRepository {

    interface Filling {
        void fill(StarterRepository repository);
    }

    static Stream<Filling> fillings() {
        return Stream.of(
                InitCommandTest::empty,
                InitCommandTest::reactor,
                InitCommandTest::gradle,
                InitCommandTest::mixed,
                InitCommandTest::odd);
    }

    @Nested
    class TheStart {

        @ParameterizedTest
        @MethodSource("dev.rotops.report.cli.InitCommandTest#fillings")
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "exit_status")
        void is_a_valid_model_in_which_nothing_holds_yet(Filling filling) {
            filling.fill(repository);

            assertThat(repository.run("init").status()).isZero();

            CommandRun validate = repository.run("validate", "--json");
            assertThat(validate.status()).isEqualTo(1);
            assertThat(validate.out())
                    .contains("\"behavior-not-implemented\"", "\"state\": \"failing\"")
                    .doesNotContain(
                            "schema-violation",
                            "principle-mismatch",
                            "surface-missing-inventory-file",
                            "surface-file-not-in-inventory",
                            "source-unassigned",
                            "discovered-file-unreviewed",
                            "duplicate-id",
                            "no-behaviors");
        }

        @ParameterizedTest
        @MethodSource("dev.rotops.report.cli.InitCommandTest#fillings")
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "exit_status")
        void is_judged_by_every_command(Filling filling) {
            filling.fill(repository);
            repository.run("init", "--preset", "vitest");

            assertThat(repository.run("self-check").status()).isEqualTo(1);
            assertThat(repository.run("self-check", "--json").out()).doesNotContain("schema-violation");
            assertThat(repository.run("retro").status()).isZero();
            assertThat(repository.run("review").status()).isZero();
            assertThat(repository.run("surfaces", "derive").status()).isZero();
            assertThat(repository.run("inventory", "scan").status()).isLessThan(2);
            assertThat(repository.run("impact", "--changed", "pom.xml").status())
                    .isZero();
            assertThat(repository.run("export", "agent-contract").status()).isZero();
            assertThat(repository.run("export", "vitest-workspace").status()).isZero();
        }

        @ParameterizedTest
        @CsvSource({
            "pom.xml,      mvn test-compile",
            "build.gradle, gradle testClasses",
        })
        @RuntimeBehavior(value = "starter.write", outcomes = "partial", evidence = "terminal_output")
        void ends_by_saying_that_claims_are_missing_where_the_tests_are_not_compiled(String build, String command) {
            repository
                    .pom(build, "shop", "")
                    .file("src/main/java/shop/Orders.java", "package shop; class Orders {}")
                    .file("src/test/java/shop/OrdersTest.java", "package shop; class OrdersTest {}");
            String note = "the tests are not compiled, so no annotation of theirs is in this model: run " + command
                    + ", then rotops init --force";

            CommandRun init = repository.run("init");

            assertThat(init.status()).isZero();
            assertThat(init.lines()).last().isEqualTo("note: " + note);
            assertThat(repository.run("init", "--force", "--json").out()).contains('"' + note + '"');
            assertThat(repository.run("init").out())
                    .as("the model that is there is kept")
                    .doesNotContain("not compiled");
        }

        @Test
        @RuntimeBehavior(
                value = "starter.write",
                outcomes = "partial",
                evidence = {"terminal_output", "file_write"})
        void leaves_what_it_has_skipped_alone_in_what_it_says_to_do_next() {
            String own = """
                    {"version": "1.0.0", "principle": "behavior-first", "sources": [
                      {"id": "orders", "kind": "request", "sourcePatterns": ["src/main/java/**"], "events": ["An order."]}
                    ]}
                    """;
            repository
                    .pom("pom.xml", "shop", "")
                    .file("src/main/java/shop/Orders.java", "package shop; class Orders {}")
                    .file("src/test/java/shop/OrdersTest.java", "package shop; class OrdersTest {}")
                    .file("testops/runtime-inventory.json", own);

            CommandRun init = repository.run("init");

            assertThat(init.lines())
                    .contains("skipped testops/runtime-inventory.json")
                    .last()
                    .isEqualTo("note: the tests are not compiled, so no annotation of theirs is in this model: run mvn"
                            + " test-compile, delete testops/runtime-control-plane.json, then rotops init");
            assertThat(repository.text("testops/runtime-inventory.json")).isEqualTo(own);
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "partial", evidence = "terminal_output")
        void names_the_modules_whose_tests_are_not_compiled() throws IOException {
            reactor(repository);
            Files.createDirectories(repository.root().resolve("orders/target/test-classes"));

            assertThat(repository.run("init").lines())
                    .last()
                    .isEqualTo("note: the tests of night, acceptance are not compiled, so no annotation of theirs is in"
                            + " this model: run mvn test-compile, then rotops init --force");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "terminal_output")
        void says_nothing_of_compilation_where_there_are_no_tests_or_they_are_compiled() throws IOException {
            assertThat(repository.run("init").out()).doesNotContain("not compiled");

            StarterRepository other = new StarterRepository(Files.createDirectory(directory.resolve("other")));
            other.pom("pom.xml", "shop", "")
                    .file("src/test/java/shop/OrdersTest.java", "package shop; class OrdersTest {}");
            Files.createDirectories(other.root().resolve("target/test-classes"));
            assertThat(other.run("init").out()).doesNotContain("not compiled");
        }

        @Test
        @RuntimeBehavior(
                value = "starter.write",
                outcomes = "partial",
                evidence = {"terminal_output", "file_write"})
        void names_the_claimed_ids_that_it_leaves_out() {
            String longest = "orders." + "a".repeat(93);
            claim(longest, longest + "b", "Orders place", "");

            CommandRun init = repository.run("init");

            assertThat(init.status()).isZero();
            assertThat(repository.text(PLANE)).contains('"' + longest + '"').doesNotContain("aab", "Orders place");
            assertThat(init.lines())
                    .last()
                    .isEqualTo("note: claimed ids that are not in this model: \"Orders place\", \"" + longest
                            + "b\"; init takes those of up to 100 lower-case letters, digits, hyphens and dots: correct"
                            + " them, run mvn test-compile, then rotops init --force");
            assertThat(repository.run("init").out())
                    .as("the model that is there is kept")
                    .doesNotContain("claimed ids");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "partial", evidence = "terminal_output")
        void says_in_little_room_how_many_claimed_ids_it_leaves_out() {
            claim(IntStream.rangeClosed(1, 25)
                    .mapToObj(i -> i + "X".repeat(2_000))
                    .toArray(String[]::new));

            assertThat(repository.run("init").lines())
                    .last()
                    .asString()
                    .contains("…\", and 5 more; init takes those")
                    .hasSizeLessThan(7_000);
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "terminal_output")
        void calls_the_root_by_name_where_tests_are_in_no_surface() {
            repository.file("pom.xml", "<project><artifactId>acceptance</artifactId></project>");
            repository.file("src/test/java/shop/OrdersIT.java", "package shop; class OrdersIT {}");

            assertThat(repository.run("init").out()).contains("note: the tests of the root are in no surface yet");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "terminal_output")
        void says_nothing_of_claimed_ids_where_all_are_in_it() {
            claim("orders.place", "");

            assertThat(repository.run("init").out()).doesNotContain("claimed ids");
        }

        private void claim(String... ids) {
            GovernedModule.empty(repository.root())
                    .write("src/test/java/shop/OrdersTest.java", """
                            package shop;

                            class OrdersTest {
                                @org.junit.jupiter.api.Test
                                @dev.rotops.RuntimeBehavior({"%s"})
                                void places() {}
                            }
                            """.formatted(String.join("\", \"", ids)))
                    .compileTests();
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
        void has_every_artifact_with_its_schema_beside_it() {
            repository.run("init");

            for (ArtifactKind kind : ArtifactKind.values()) {
                assertThat(repository.text("testops/" + kind.schemaFileName())).isEqualTo(kind.schema());
            }
            for (ArtifactKind kind : ArtifactKind.EXPECTED) {
                assertThat(repository.text(kind.defaultPath()))
                        .contains("\"$schema\": \"./" + kind.schemaFileName() + "\"");
            }
            assertThat(repository.has("testops/runtime-probes.json"))
                    .as("only the project knows how its product is run")
                    .isFalse();
            assertThat(repository.text("testops/.gitignore"))
                    .contains(
                            "*.report.json",
                            "*.report.md",
                            "*.proposed.json",
                            "*.proposed.*.json",
                            "runtime-agent-contract.json");
        }

        @Test
        @RuntimeBehavior(
                value = "starter.write",
                outcomes = "success",
                evidence = {"terminal_output", "file_write"})
        void has_a_surface_for_each_module_with_product_code() {
            reactor(repository);

            CommandRun init = repository.run("init");

            assertThat(repository.text(PLANE))
                    .contains(
                            "\"id\": \"orders\"",
                            "orders/src/main/java/**/!(package-info|module-info).java",
                            "orders/src/main/resources/session-store.yml",
                            "\"id\": \"night\"",
                            "night/src/main/kotlin/**/*.kt",
                            "night/src/test/kotlin/**/")
                    .doesNotContain("\"id\": \"acceptance\"");
            assertThat(repository.text(INVENTORY))
                    .contains("orders/src/main/java/shop/controllers/Api.java")
                    .doesNotContain("target/");
            assertThat(init.out()).contains("note: the tests of acceptance are in no surface yet");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
        void shows_every_file_that_no_behavior_covers() {
            reactor(repository);
            repository.run("init");

            assertThat(repository.run("validate", "--json").out())
                    .contains("\"surface-uncovered-source\"", "\"surface-unreferenced-test\"")
                    .contains("\"file\": \"orders/src/main/java/shop/Orders.java\"")
                    .contains("\"file\": \"night/src/test/kotlin/shop/NightTest.kt\"")
                    .doesNotContain("\"file\": \"orders/src/main/java/shop/package-info.java\"");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
        void has_a_workflow_for_the_build_that_is_there() throws IOException {
            reactor(repository);
            repository.run("init");
            assertThat(repository.text(".github/workflows/rotops.yml"))
                    .contains("run: mvn -B verify", "java-version: \"21\"", "cache: maven")
                    .doesNotContain("@java@", "@command@", "@cache@", "@diff@", "@maven@", "@plugin@");

            StarterRepository other = new StarterRepository(Files.createDirectory(directory.resolve("other")));
            gradle(other);
            other.run("init");
            assertThat(other.text(".github/workflows/rotops.yml"))
                    .contains("run: ./gradlew check\n", "java-version: \"17\"", "cache: gradle")
                    .endsWith("check\n");
            assertThat(other.text(PLANE)).contains("app/src/integrationTest/java/**/");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
        void knows_of_vitest_where_it_is_asked_to() {
            mixed(repository);

            repository.run("init", "--preset", "vitest");

            assertThat(repository.text(PLANE))
                    .contains("\"id\": \"shop\"", "\"id\": \"web\"", "\"runner\": \"vitest\"");
            assertThat(repository.text("vitest.runtime.workspace.ts"))
                    .contains("name: \"web\"", "include: [\"web/**/*.{test,spec}.");
        }
    }

    @Test
    @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
    void tests_that_are_to_come_are_looked_for_in_the_language_of_the_product() {
        repository.pom("pom.xml", "shop", "").file("src/main/kotlin/shop/Orders.kt", "package shop");

        repository.run("init");

        assertThat(repository.text(PLANE))
                .contains("\"src/test/kotlin/**/*Test.kt\"")
                .doesNotContain("src/test/java");
    }

    @Nested
    class The_workflow {

        @BeforeEach
        void makeReactorInGit() {
            reactor(repository);
            repository.file(".git/HEAD", "ref: refs/heads/main\n");
        }

        @Test
        @RuntimeBehavior(
                value = "starter.write",
                outcomes = "success",
                evidence = {"terminal_output", "file_write"})
        void is_not_written_where_no_CI_looks_for_it() {
            CommandRun run = CommandRun.of(
                    "init", "--root", repository.root().resolve("orders").toString());

            assertThat(run.status()).isZero();
            assertThat(repository.has("orders/testops/runtime-control-plane.json"))
                    .isTrue();
            assertThat(repository.has("orders/.github")).isFalse();
            assertThat(run.lines())
                    .contains("note: CI reads workflows at the top of the git work tree alone, so none was written:"
                            + " let one there, ../.github/workflows/rotops.yml, run the tests of this module,"
                            + " as by mvn -B verify");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
        void compares_a_pull_request_with_where_it_began() {
            repository.run("init");

            assertThat(repository.text(".github/workflows/rotops.yml"))
                    .contains("          fetch-depth: 0\n")
                    .containsPattern("      - if: github.event_name == 'pull_request'\n"
                            + "        env:\n"
                            + "          BASE: \\$\\{\\{ github.base_ref }}\n"
                            + "        run: mvn -B dev.rotops:rotops-report:(?:[0-9][^:]*:)?diff"
                            + " \"-Drotops.arguments=--since origin/\\$BASE\"\n$");
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
        void says_that_a_snapshot_has_to_be_installed_first() {
            repository.run("init");

            assertThat(repository.text(".github/workflows/rotops.yml")).contains("""
                                  cache: maven
                              # RotOps is a snapshot here, which no public repository has. Until a release is used,
                              # install it in a step before this one, from a checkout of its sources:
                              # mvn -B -ntp install -DskipTests
                              - run: mvn -B verify
                        """.indent(0));
        }

        @Test
        @RuntimeBehavior(value = "starter.write", outcomes = "success", evidence = "file_write")
        void is_written_at_the_top_of_the_work_tree() {
            CommandRun run = repository.run("init");

            assertThat(repository.has(".github/workflows/rotops.yml")).isTrue();
            assertThat(run.out()).doesNotContain("CI reads workflows");
            assertThat(CommandRun.of(
                                    "init",
                                    "--root",
                                    repository.root().resolve("orders").toString())
                            .out())
                    .doesNotContain("CI reads workflows");
        }
    }

    @Test
    @RuntimeBehavior(value = "starter.keep", outcomes = "skipped", evidence = "terminal_output")
    void the_document_lists_what_was_written_and_skipped() {
        repository.file(INVENTORY, "{}");

        CommandRun run = repository.run("init", "--json");

        assertThat(run.out()).startsWith("{").contains("\"skipped\": [\n    \"" + INVENTORY + "\"\n  ]");
        assertThat(List.of("base", "jvm"))
                .allSatisfy(preset -> assertThat(
                                repository.run("init", "--preset", preset).status())
                        .isZero());
    }
}
