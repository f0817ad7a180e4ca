package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.ModuleClasses;
import dev.rotops.engine.discovery.RememberedEntryPoints;
import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.model.ArtifactFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementMemoryTest {

    private static final String CONTROL_PLANE = "testops/runtime-control-plane.json";

    /** Long enough after the fixture was written. */
    private static final Duration LATER = Duration.ofMinutes(1);

    @TempDir
    Path root;

    private GovernedModule module;
    private Path file;
    private String circumstances = "RotOps 1";
    private Duration wait = LATER;

    @BeforeEach
    void review() throws IOException {
        root = root.toRealPath();
        ReviewedShop shop = new ReviewedShop(root);
        shop.review("http Orders#*");
        module = shop.module();
        module.write("target/classes/shop/Orders.class", "compiled");
        file = root.resolve("target/rotops/judgement.bin");
    }

    private JudgementMemory memory(RememberedEntryPoints entryPoints) {
        return new JudgementMemory(
                new BuildMemory(Optional.of(file)),
                circumstances,
                files().directories(),
                entryPoints,
                InstantSource.fixed(Instant.now().plus(wait)));
    }

    private ArtifactFiles files() {
        return new ArtifactFiles(root, Map.of());
    }

    private RememberedEntryPoints entryPoints() {
        ModuleClasses classes = new ModuleClasses(
                "", List.of(root.resolve("target/classes")), List.of(), List.of(root.resolve("src/main/java")));
        return new RememberedEntryPoints(
                policy -> ShopEntryPoints.compiled(ShopEntryPoints.READ, ShopEntryPoints.CLOSE),
                root,
                () -> List.of(classes),
                BuildMemory.NONE);
    }

    private Judgement judge() {
        RememberedEntryPoints entryPoints = entryPoints();
        JudgementMemory memory = memory(entryPoints);
        SourceTree tree = SourceTree.of(root);
        return memory.keep(reconcile(entryPoints, tree), tree);
    }

    private Reconciliation reconcile(RememberedEntryPoints entryPoints, SourceTree tree) {
        return new Reconciler(true)
                .reconcile(
                        files(), new ClassPathScanner(List.of(module.testClasses()), root).scan(), entryPoints, tree);
    }

    private Optional<Judgement> recall() {
        return memory(entryPoints()).recall();
    }

    @Test
    void recallsExactlyWhatWasJudged() {
        Judgement judged = judge();

        assertThat(judged.findings()).isNotEmpty();
        assertThat(judged.discovered()).isPresent();
        assertThat(recall())
                .hasValueSatisfying(recalled -> assertThat(recalled)
                        .usingRecursiveComparison()
                        .ignoringFields("plan")
                        .isEqualTo(judged));
    }

    @Test
    void recallsWhoProvesWhat() {
        ProofPlan judged = judge().plan().orElseThrow();
        ProofPlan recalled = recall().orElseThrow().plan().orElseThrow();
        FileHashes hashes = new FileHashes(root);

        assertThat(recalled.all()).hasSize(3);
        assertThat(recalled.ofTest("shop.OrdersTest", "placesAnOrder"))
                .isNotEmpty()
                .isEqualTo(judged.ofTest("shop.OrdersTest", "placesAnOrder"));
        assertThat(recalled.all()).allSatisfy(proof -> {
            PlannedProof same = judged.proof(proof.behavior()).orElseThrow();
            assertThat(proof.owners()).isEqualTo(same.owners());
            assertThat(proof.outcomeClasses()).isEqualTo(same.outcomeClasses());
            assertThat(proof.evidence()).isEqualTo(same.evidence());
            assertThat(proof.files()).isEqualTo(same.files());
            assertThat(proof.modelHash()).isEqualTo(same.modelHash()).hasSize(64);
            assertThat(proof.filesHash(hashes)).isEqualTo(same.filesHash(hashes));
        });
    }

    @Test
    void keepsNothingWhereAnArtifactCannotBeRead() {
        module.write(CONTROL_PLANE, "{");

        assertThat(judge().plan()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsNothingWhereAFileCouldNotBeRead() {
        SourceTree tree = SourceTree.of(root);
        RememberedEntryPoints entryPoints = entryPoints();
        JudgementMemory memory = memory(entryPoints);
        Reconciliation reconciliation = reconcile(entryPoints, tree);
        tree.couldNotRead(root.resolve("src/main/java/shop/Orders.java"));

        assertThat(memory.keep(reconciliation, tree)).isEqualTo(reconciliation.judgement());
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsNothingOfAModelThatHasChangedMeanwhile() {
        SourceTree tree = SourceTree.of(root);
        RememberedEntryPoints entryPoints = entryPoints();
        JudgementMemory memory = memory(entryPoints);
        module.write("testops/runtime-quality-polcy.json", "{}");

        memory.keep(reconcile(entryPoints, tree), tree);

        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[]|true", "[\"target/probe-classes\"]|false"})
    void keepsNothingThatRestsOnClassesOfProbes(String extensions, boolean isKept) {
        module.write("testops/runtime-probes.json", """
                {"version": "1.0.0", "principle": "behavior-first", "completionMode": "code_complete",
                 "extensions": %s, "probes": [{"id": "drains", "kind": "queue_drains", "behaviors": ["night.close"]}]}
                """.formatted(extensions));

        assertThat(judge().findings()).extracting(Finding::code).contains(FindingCode.PROBE_UNKNOWN_KIND);
        assertThat(recall().isPresent()).isEqualTo(isKept);
    }

    @Test
    void keepsNothingThatCannotBeWrittenDown() {
        module.replace(CONTROL_PLANE, "\"orders.place\"", "\"orders.\\ud800\"");

        assertThat(judge().findings())
                .extracting(Finding::code)
                .isNotEmpty()
                .doesNotContain(FindingCode.ARTIFACT_UNREADABLE);
        assertThat(file).doesNotExist();
    }

    private interface Change {
        void apply(GovernedModule module) throws IOException;
    }

    static Stream<Named<Change>> changes() {
        return Stream.of(
                Named.of(
                        "control plane",
                        module -> module.replace(CONTROL_PLANE, "\"orders.place\"", "\"orders.plaza\"")),
                Named.of("another artifact", module -> module.write("testops/runtime-quality-policy.json", "{}")),
                Named.of("misnamed artifact", module -> module.write("testops/runtime-quality-polcy.json", "{}")),
                Named.of("artifact gone", module -> module.delete(ReviewedShop.INVENTORY)),
                Named.of("source", module -> module.write("src/main/java/shop/Orders.java", "class Orders { int a; }")),
                Named.of("new source", module -> module.write("src/main/java/shop/Stock.java", "class Stock {}")),
                Named.of("source gone", module -> module.delete("src/main/java/shop/Orders.java")),
                Named.of("test gone", module -> module.delete("src/test/java/shop/OrdersTest.java")),
                Named.of(
                        "directory instead of a test",
                        module -> module.delete("src/test/java/shop/OrdersTest.java")
                                .write("src/test/java/shop/OrdersTest.java/A.java", "")),
                Named.of("class", module -> module.write("target/classes/shop/Orders.class", "compiled again")),
                Named.of("new class", module -> module.write("target/classes/shop/Stock.class", "compiled")),
                Named.of("build file", module -> module.write("pom.xml", "<project/>")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void forgetsWhenAnythingHasChanged(Change change) throws IOException {
        judge();
        assertThat(recall()).isPresent();

        change.apply(module);

        assertThat(recall()).isEmpty();
    }

    @Test
    void holdsWhileAFileChangesOfWhichItMattersOnlyThatItIsThere() {
        judge();

        module.write("src/test/java/shop/OrdersTest.java", "// Its class says what it claims.");

        assertThat(recall()).isPresent();
    }

    @Test
    void forgetsUnderOtherCircumstances() {
        judge();
        circumstances = "RotOps 2";

        assertThat(recall()).isEmpty();
    }

    @Test
    void keepsNothingThatMayHaveChangedMeanwhile() {
        wait = Duration.ZERO;
        judge();

        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1_000, 5_000, 100_000})
    void forgetsWhatIsCutOff(int length) throws IOException {
        judge();
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, Math.min(length, content.length - 1)));

        assertThat(recall()).isEmpty();
    }

    @Test
    void forgetsWhatGoesOn() throws IOException {
        judge();
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length + 1));

        assertThat(recall()).isEmpty();
    }
}
