package dev.rotops.engine.platform;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.engine.reconcile.Reconciliation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges a module, once in a JVM however often it discovers tests. */
final class ModuleJudge {

    private static final String PROBE_LEDGERS = "ledger/probes";

    /** By what they depend on. Lists, as the hash of a record is slow in a JVM that has just begun. */
    private static final Map<List<Object>, Reconciliation> RECONCILIATIONS = new ConcurrentHashMap<>();

    private ModuleJudge() {}

    /**
     * Judges a module as its configuration wants it.
     *
     * @throws InvalidConfigurationException when the configuration says nothing that can be followed
     */
    static ModuleVerdict judge(ModulePaths paths, RotopsConfiguration configuration, CompiledTests tests)
            throws InvalidConfigurationException {
        Mode mode = configuration.mode();
        if (mode == Mode.OFF) {
            return new ModuleVerdict.SwitchedOff();
        }
        configuration.requireDirectories();
        ArtifactFiles files = files(paths, configuration, tests);
        if (!files.exists(ArtifactKind.CONTROL_PLANE)) {
            return new ModuleVerdict.WithoutControlPlane();
        }
        boolean requireAnnotations = !configuration.allowMissingAnnotations();
        Reconciliation reconciliation = RECONCILIATIONS.computeIfAbsent(
                List.of(paths, files.named(), requireAnnotations),
                question -> new Reconciler(requireAnnotations, probeLedgers(paths))
                        .reconcile(files, tests, ModuleEntryPoints.of(paths)));
        return new ModuleVerdict.Judged(reconciliation, mode);
    }

    private static List<Path> probeLedgers(ModulePaths paths) {
        return paths.results().map(results -> results.resolve(PROBE_LEDGERS)).stream()
                .toList();
    }

    /** Where the module's artifacts are: as configured, else as its anchor says, else at the default place. */
    static ArtifactFiles files(ModulePaths paths, RotopsConfiguration configuration, CompiledTests tests) {
        Map<ArtifactKind, String> named = configuration.paths();
        tests.anchor()
                .flatMap(TestClass::completeness)
                .filter(path -> !path.isEmpty())
                .ifPresent(path -> named.putIfAbsent(ArtifactKind.CONTROL_PLANE, path));
        return new ArtifactFiles(paths.root(), named);
    }
}
