package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.ledger.LedgerWriter;
import dev.rotops.engine.ledger.ProbeEntry;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.probe.RuntimeEvidence;
import dev.rotops.engine.reconcile.FileHashes;
import dev.rotops.engine.reconcile.PlannedProbe;
import dev.rotops.engine.reconcile.Reconciler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In {@code mvn test}, what a probe saw to fail is a failed test of the behaviors that it shows. */
class FailedProbeTest {

    private static final String PLAN = "testops/runtime-probes.json";
    private static final String ANCHOR = "shop.NightCloseTest";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void plansAProbe() {
        module = GovernedModule.shop(root).write(PLAN, """
                {
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "completionMode": "product_complete",
                  "probes": [
                    {
                      "id": "opens",
                      "kind": "headless_run",
                      "behaviors": ["orders.place", "night.close"],
                      "command": ["${java}", "-jar", "target/shop.jar"]
                    }
                  ]
                }
                """);
    }

    private void record(boolean passed) throws IOException {
        ArtifactFiles files = new ArtifactFiles(root, Map.of());
        PlannedProbe probe = new Reconciler(true)
                .reconcile(files, new ClassPathScanner(List.of(module.testClasses()), root).scan(), EntryPointScan.NONE)
                .probes()
                .orElseThrow()
                .probes()
                .get(0);
        RuntimeEvidence evidence = new RuntimeEvidence("headless_run", passed, "found no stock", 1.5, Map.of());
        Path ledgers = root.resolve("target/rotops/ledger/probes");
        try (LedgerWriter writer = LedgerWriter.begin(ledgers, root, root)) {
            writer.append(
                    number -> new ProbeEntry(number, "opens", probe.inputs(new FileHashes(root)), evidence.toJson()));
        }
    }

    private Map<String, String> failures() {
        return EngineRun.failures(EngineRun.of(module).selectingClass(ANCHOR));
    }

    @Test
    void failsTheTestsOfItsBehaviors() throws IOException {
        record(false);

        assertThat(failures())
                .containsOnlyKeys("orders.place: is declared", "night.close: is declared")
                .allSatisfy((test, message) -> assertThat(message)
                        .contains("The probe \"opens\" did not pass: found no stock. [probe-failed]"));
    }

    @Test
    void failsNothingThatItHasPassedSince() throws IOException {
        record(false);
        record(true);

        assertThat(failures()).isEmpty();
    }

    @Test
    void failsNothingOnceTheProductHasChanged() throws IOException {
        record(false);
        module.replace("src/main/java/shop/Orders.java", "class Orders {}", "class Orders { int stock = 1; }");

        assertThat(failures()).isEmpty();
    }

    @Test
    void failsNothingThatHasNotRun() {
        assertThat(failures()).isEmpty();
    }
}
