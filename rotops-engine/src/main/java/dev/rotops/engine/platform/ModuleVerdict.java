package dev.rotops.engine.platform;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.engine.reconcile.Reconciliation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reconciliation of a module, made once in a JVM however often it discovers tests. */
final class ModuleVerdict {

    private record Question(ModulePaths paths, ArtifactFiles files, boolean requireAnnotations) {}

    private static final Map<Question, Reconciliation> VERDICTS = new ConcurrentHashMap<>();

    private ModuleVerdict() {}

    static Reconciliation of(ModulePaths paths, RotopsConfiguration configuration, CompiledTests tests)
            throws InvalidConfigurationException {
        Question question =
                new Question(paths, files(paths, configuration, tests), !configuration.allowMissingAnnotations());
        return VERDICTS.computeIfAbsent(
                question, asked -> new Reconciler(asked.requireAnnotations()).reconcile(asked.files(), tests));
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
