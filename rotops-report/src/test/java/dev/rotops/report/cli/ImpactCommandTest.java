package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.report.git.GitRepository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactCommandTest {

    private static final String SHOP = "src/main/java/shop/Shop.java";

    private static final String TEST = "src/test/java/shop/ShopTest.java";
    private static final String PLANE = "testops/runtime-control-plane.json";

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private GitRepository repository;

    @BeforeEach
    void commitAGovernedShop() throws IOException {
        repository = GitRepository.create(directory).write("README.md", "outside");
        try (RehearsalRepository shop = RehearsalRepository.create();
                Stream<Path> files = Files.walk(shop.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = shop.root().relativize(file).toString();
                if (!name.startsWith(".git")) {
                    Path copy = directory.resolve("app").resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Path classes = directory.resolve("app/target/test-classes/dev/rotops/report/cli");
        Files.createDirectories(classes);
        Files.copy(
                Path.of("target/test-classes/dev/rotops/report/cli/ImpactCommandTest.class"),
                classes.resolve("ImpactCommandTest.class"));
        repository.write(".gitignore", "target/\n").commit("first");
    }

    private int impact(String... options) {
        String[] line = Stream.concat(Stream.of("impact", "--root=" + directory.resolve("app")), Stream.of(options))
                .toArray(String[]::new);
        return new RotopsCommandLine(new PrintWriter(out), new PrintWriter(err)).run(line);
    }

    @Test
    @RuntimeBehavior(
            value = "impact.since",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "storage_read"})
    void followsWhatGitHasSeenChange() throws Exception {
        repository
                .write("app/" + SHOP, "package shop;\nclass Shop { int x; }\n")
                .write("README.md", "changed");

        assertThat(impact("--since", "HEAD", "--format=text")).isZero();
        assertThat(out.toString())
                .contains("1 changed file · 2 impacted behaviors · 1 owner test")
                .contains("behaviors\n  shop.close\n  shop.open\n");
        assertThat(err).hasToString("note: 1 changed file lies outside the root; left out\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nix.java                  | in the sourcePatterns of no behavior: nix.java",
                "nix.java,b.txt," + SHOP + " | in the sourcePatterns of no behavior: b.txt, nix.java",
            })
    @RuntimeBehavior(
            value = "impact.since",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void namesTheFilesThatBelongToNoBehavior(String changed, String line) {
        String[] files = Stream.concat(Stream.of("--changed"), Stream.of(changed.split(",", -1)))
                .toArray(String[]::new);

        assertThat(impact(Stream.concat(Stream.of("--format=text"), Stream.of(files))
                        .toArray(String[]::new)))
                .isZero();
        assertThat(out.toString().lines())
                .filteredOn(text -> text.startsWith("in the sourcePatterns"))
                .containsExactly(line);
    }

    @Test
    @RuntimeBehavior(
            value = "impact.since",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "storage_read"})
    void saysNothingOfFilesWithoutBehaviorWhereThereAreNone() throws Exception {
        repository.delete("app/" + SHOP);

        assertThat(impact("--since", "HEAD", "--format=text")).isZero();
        assertThat(out.toString()).contains("shop.open").doesNotContain("of no behavior:");
    }

    @Test
    @RuntimeBehavior(
            value = "impact.since",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "storage_read"})
    void followsWhatIsDeleted() throws Exception {
        repository.delete("app/" + SHOP);

        assertThat(impact("--since", "HEAD", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"changedFiles\": [\n    \"" + SHOP + "\"\n  ]")
                .contains("\"shop.open\"");
    }

    @Test
    @RuntimeBehavior(
            value = "impact.since",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "storage_read"})
    void takesNamedFilesBesideThoseOfGit() {
        assertThat(impact("--since", "HEAD", "--changed", SHOP)).isZero();
        assertThat(out.toString()).contains("\"changedFiles\": [\n    \"" + SHOP + "\"\n  ]");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "surefire"})
    @RuntimeBehavior(
            value = {"impact.changed", "impact.select"},
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void answersAlsoWhereItIsQuiet(String format) {
        assertThat(impact("--changed", SHOP, "--format", format)).isZero();
        String told = out.toString();
        out.getBuffer().setLength(0);

        assertThat(impact("--changed", SHOP, "--format", format, "--quiet")).isZero();

        assertThat(told).isNotEmpty();
        assertThat(out).hasToString(told);
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void printsTheSelectionAndNothingElse() {
        assertThat(impact("--changed", SHOP, "--format", "surefire")).isZero();
        assertThat(out).hasToString("ShopTest" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void selectsATestThatHasItselfChanged() {
        assertThat(impact("--changed", TEST, "--format", "surefire")).isZero();
        assertThat(out).hasToString("ShopTest" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void selectsEverythingWhereNobodyKnowsWhatTheModelWas() {
        assertThat(impact("--changed", PLANE, "--format", "surefire")).isZero();
        assertThat(out).hasToString("ShopTest" + System.lineSeparator());
        assertThat(err)
                .hasToString(
                        "note: " + PLANE + " changed, and nobody knows from what: every behavior counts as impacted;"
                                + " --since REF tells which are" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"event\": | \"event\": \"Else.\", \"note\": | 1", "{ | {\"$schema\": \"x\", | 0"})
    @RuntimeBehavior(
            value = "impact.since",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output", "storage_read"})
    void followsTheEntriesOfTheModelThatHaveChanged(String written, String instead, int behaviors) throws Exception {
        String plane = Files.readString(directory.resolve("app/" + PLANE));
        repository.write("app/" + PLANE, plane.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(instead)));

        assertThat(impact("--since", "HEAD", "--format=text")).isZero();
        assertThat(out.toString()).contains("1 changed file · " + behaviors + " impacted behavior");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output"})
    void printsNoSelectionWhereNothingIsImpacted() {
        assertThat(impact("--changed", "../README.md", "--format", "surefire")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .isEqualTo(
                        "note: no owner test is impacted; do not run Maven with an empty -Dtest=, which runs everything"
                                + System.lineSeparator());
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void selectsNothingForAFileThatNobodyKnows() {
        assertThat(impact("--changed", SHOP, "nix.java", "--format", "surefire"))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err)
                .hasToString(String.join(
                        System.lineSeparator(),
                        "neither the disk nor the history of the branch knows nix.java",
                        "  check how it is spelt; --since REF takes the names of changed files from git",
                        ""));
    }

    @Test
    @RuntimeBehavior(
            value = "impact.changed",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void namesAFileThatNobodyKnows() {
        assertThat(impact("--changed", "nix.java")).isZero();
        assertThat(err)
                .hasToString(
                        "note: neither the disk nor the history of the branch knows nix.java" + System.lineSeparator());
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void selectsForANamedFileThatWasDeletedLongAgo() throws Exception {
        repository.delete("app/" + SHOP).commit("delete").write("other", "").commit("go on");

        assertThat(impact("--changed", SHOP, "--format", "surefire")).isZero();
        assertThat(out).hasToString("ShopTest" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "src/main/java/shop/", "src/test/..", "."})
    @RuntimeBehavior(
            value = "impact.changed",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void takesADirectoryForTheFilesBelowIt(String named) {
        assertThat(impact("--changed", named)).isZero();
        assertThat(out.toString())
                .contains("\"" + SHOP + "\"")
                .contains("\"impactedBehaviors\": [\n    \"shop.close\",\n    \"shop.open\"\n  ]")
                .doesNotContain("\"" + named + "\"")
                .doesNotContain("target/");
        assertThat(err.toString()).doesNotContain("neither");
    }

    @Test
    @RuntimeBehavior(
            value = "impact.changed",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void takesADirectoryThatGitIgnoresForAllThatIsInIt() throws Exception {
        repository.write("app/target/gen/Cart.java", "");

        assertThat(impact("--changed", "target/gen")).isZero();
        assertThat(out.toString()).contains("\"changedFiles\": [\n    \"target/gen/Cart.java\"\n  ]");
    }

    @ParameterizedTest
    @CsvSource({"false, src/main", "false, src/main/java/shop", "true, src/main", "true, src/main/java/shop/"})
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void selectsForTheFilesOfADirectoryThatIsGone(boolean committed, String named) throws Exception {
        repository.write("app/src/main/java/shop/Till.java", "").commit("more");
        repository.delete("app/" + SHOP);
        if (committed) {
            repository.commit("delete");
        }
        repository.delete("app/src/main/java/shop/Till.java");
        for (String emptied : List.of("shop", "")) {
            Files.delete(directory.resolve("app/src/main/java").resolve(emptied));
        }
        Files.delete(directory.resolve("app/src/main"));
        if (committed) {
            repository.commit("delete").write("other", "").commit("go on");
        }

        assertThat(impact("--changed", named, "--format", "surefire")).isZero();
        assertThat(out).hasToString("ShopTest" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void selectsForAFileThatIsGoneFromADirectory() throws Exception {
        repository.write("app/src/main/java/shop/Till.java", "").commit("more").delete("app/" + SHOP);

        assertThat(impact("--changed", "src/main", "--format", "surefire")).isZero();
        assertThat(out).hasToString("ShopTest" + System.lineSeparator());
    }

    @Test
    @RuntimeBehavior(
            value = "impact.changed",
            outcomes = "success",
            evidence = {"exit_status", "terminal_output"})
    void takesADirectoryForItsFilesWhereThereIsNoGit() throws Exception {
        Files.move(directory.resolve(".git"), directory.resolve("nogit"));

        assertThat(impact("--changed", "src/main")).isZero();
        assertThat(out.toString()).contains("\"changedFiles\": [\n    \"" + SHOP + "\"\n  ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHOP, TEST, "src/test/java/shop/NewTest.java"})
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void selectsNothingBeforeTheTestsAreCompiled(String changed) throws Exception {
        repository.write("app/src/test/java/shop/NewTest.java", "package shop; class NewTest {}");
        Files.delete(directory.resolve("app/target/test-classes/dev/rotops/report/cli/ImpactCommandTest.class"));
        Files.delete(directory.resolve("app/target/test-classes/dev/rotops/report/cli/Main.class"));

        assertThat(impact("--changed", changed, "--format", "surefire")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("no compiled tests found, so none can be selected");
    }

    @Test
    @RuntimeBehavior(
            value = "impact.since",
            outcomes = "not_judged",
            evidence = {"exit_status", "terminal_output"})
    void cannotJudgeSinceNobodyKnowsWhat() {
        assertThat(impact("--since", "nowhere")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .isEqualTo(String.join(
                        System.lineSeparator(),
                        "there is no commit nowhere",
                        "  check its spelling, or fetch it: git fetch origin",
                        ""));
    }

    @Test
    @RuntimeBehavior(
            value = "impact.changed",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void wantsToKnowWhatChanged() {
        assertThat(impact()).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("name the changed files with --changed FILE…, or a commit with --since REF");
    }

    @Test
    @RuntimeBehavior(
            value = "impact.select",
            outcomes = "validation_error",
            evidence = {"exit_status", "terminal_output"})
    void doesNotPrintTwoFormatsAtOnce() {
        assertThat(impact("--json", "--format", "surefire", "--changed", SHOP)).isEqualTo(2);
        assertThat(err.toString()).startsWith("--json and --format surefire exclude each other");
    }
}
