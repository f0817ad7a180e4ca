package dev.rotops.engine.platform;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.engine.reconcile.Reconciliation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The reconciliation of a module, made once in a JVM however often it discovers tests. */
final class ModuleVerdict {

    private record Question(ModulePaths paths, ArtifactFiles files, boolean requireAnnotations) {}

    private static final Map<Question, Reconciliation> VERDICTS = new ConcurrentHashMap<>();

    private ModuleVerdict() {}

    /** The verdict; nothing where there is no control plane to judge by, or nobody wants to be judged. */
    static Optional<Reconciliation> of(ModulePaths paths, RotopsConfiguration configuration, CompiledTests tests)
            throws InvalidConfigurationException {
        ArtifactFiles files = files(paths, configuration, tests);
        if (configuration.mode() == Mode.OFF || !files.exists(ArtifactKind.CONTROL_PLANE)) {
            return Optional.empty();
        }
        Question question = new Question(paths, files, !configuration.allowMissingAnnotations());
        return Optional.of(VERDICTS.computeIfAbsent(
                question,
                asked -> new Reconciler(asked.requireAnnotations())
                        .reconcile(asked.files(), tests, ModuleEntryPoints.of(asked.paths()))));
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
