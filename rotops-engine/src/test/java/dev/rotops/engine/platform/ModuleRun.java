package dev.rotops.engine.platform;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.ledger.LedgerDirectory;
import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.reconcile.FileHashes;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.engine.reconcile.Verification;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests of a module as a test JVM does, and judges what it recorded. */
final class ModuleRun {

    private final GovernedModule module;
    private final Map<String, String> parameters = new TreeMap<>();
    private final SummaryGeneratingListener summary = new SummaryGeneratingListener();

    private ModuleRun(GovernedModule module) {
        this.module = module;
    }

    static ModuleRun of(GovernedModule module) {
        return new ModuleRun(module);
    }

    ModuleRun with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    Path ledgers() {
        return module.root().resolve("target/rotops/ledger");
    }

    /** Runs classes in one JVM, as far as anybody can tell from the ledger. */
    ModuleRun run(String... classes) {
        return run(Map.of(), classes);
    }

    ModuleRun run(Map<String, String> secrets, String... classes) {
        return run(secrets, 1, "", classes);
    }

    /** Likewise, several times in the same JVM, as Surefire does with tests that failed. */
    ModuleRun runTimes(int times, String... classes) {
        return run(Map.of(), times, "", classes);
    }

    ModuleRun runTagged(String tag, String... classes) {
        return run(Map.of(), 1, tag, classes);
    }

    /** Lets all that was recorded so far be of another build. */
    ModuleRun asEarlierBuild() {
        for (Path ledger : LedgerDirectory.files(ledgers())) {
            String file = module.root().relativize(ledger).toString();
            module.write(file, module.read(file).replaceFirst("\"build\":\"[^\"]*\"", "\"build\":\"earlier\""));
        }
        return this;
    }

    /** Takes away what was written when the tests had ended, as where the JVM had been killed. */
    ModuleRun asDied() {
        return without("end");
    }

    /** Likewise, and what was written when a test had ended, too. */
    ModuleRun asDiedWithin() {
        return without("end|test|container|report");
    }

    private ModuleRun without(String types) {
        for (Path ledger : LedgerDirectory.files(ledgers())) {
            String file = module.root().relativize(ledger).toString();
            module.write(file, module.read(file).replaceAll("\\{\"n\":\\d+,\"type\":\"(?:" + types + ")\".*\n", ""));
        }
        return this;
    }

    private ModuleRun run(Map<String, String> secrets, int times, String tag, String... classes) {
        RunLedger ledger = RunLedger.begin(ledgers(), hashes(), module.root(), module.root());
        RunRecording recording =
                new RunRecording(ledger, reconcile().plan().orElseThrow(), Redaction.of(secrets, Set.of()));
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine(), new RotopsTestEngine())
                .addTestExecutionListeners(new RunRecorder(recording), summary)
                .build());
        ClassLoader loader = module.classLoader();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter(RotopsConfiguration.ROOT, module.root().toString())
                .configurationParameter(RotopsConfiguration.SUMMARY, "false")
                .configurationParameters(parameters)
                .selectors(Arrays.stream(classes)
                        .map(name -> selectClass(loader, name))
                        .toList());
        if (!tag.isEmpty()) {
            request.filters(TagFilter.includeTags(tag));
        }
        LauncherDiscoveryRequest built = request.build();
        for (int i = 0; i < times; i++) {
            launcher.execute(built);
        }
        return this;
    }

    private FileHashes hashes() {
        ModulePaths paths = new ModulePaths(
                module.root(),
                Set.of(module.testClasses()),
                Set.of(module.root().resolve("target/classes")),
                Optional.empty(),
                Optional.empty());
        return new FileHashes(module.root(), new CompiledSources(paths)::of, BuildMemory.NONE);
    }

    /** How many tests passed in the last run, those of RotOps among them. */
    long succeeded() {
        return summary.getSummary().getTestsSucceededCount();
    }

    Reconciliation reconcile() {
        CompiledTests tests = new ClassPathScanner(List.of(module.testClasses()), module.root()).scan();
        return new Reconciler(true).reconcile(files(), tests, EntryPointScan.NONE);
    }

    private ArtifactFiles files() {
        return new ArtifactFiles(module.root(), Map.of());
    }

    Verification verify(Path... ledgers) {
        List<Path> directories = ledgers.length == 0 ? List.of(ledgers()) : List.of(ledgers);
        return Verification.of(files(), reconcile(), LedgerReading.of(directories));
    }

    /** State, reason and marks by behavior, as {@code skipped: OrdersTest#refunds did not run. [flaky]}. */
    Map<String, String> proofs() {
        Map<String, String> proofs = new LinkedHashMap<>();
        verify().proofs().forEach(proof -> proofs.put(proof.behavior(), text(proof)));
        return proofs;
    }

    private static String text(ProofVerdict proof) {
        String reason = proof.reason().isEmpty() ? "" : ": " + proof.reason();
        String marks = proof.marks().isEmpty()
                ? ""
                : " " + proof.marks().stream().map(mark -> mark.word()).toList();
        return proof.state().word() + reason + marks;
    }
}
