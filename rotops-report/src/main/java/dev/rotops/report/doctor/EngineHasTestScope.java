package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.Set;

/** The engine is a dependency of tests, not of the product. */
final class EngineHasTestScope implements Check {

    private static final Set<String> OF_PRODUCT =
            Set.of("implementation", "api", "compile", "compileOnly", "runtimeOnly");

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            module.engine()
                    .filter(engine -> isWrong(module, engine) && !module.isRotops())
                    .ifPresent(engine -> diagnosis.add(
                            Level.WARNING,
                            FindingCode.ENGINE_SCOPE,
                            Diagnosis.about(
                                    "module",
                                    module.name(),
                                    "scope",
                                    engine.scope().orElse("")),
                            engine.location(),
                            "Module " + module.name() + " has " + Engine.NAME + " in scope "
                                    + engine.scope().orElse("") + ", so it becomes part of the product.",
                            module.maven().isPresent()
                                    ? "Write <scope>test</scope>."
                                    : "Write " + Engine.gradleSnippet(engine.version()) + "."));
        }
    }

    /** A module whose product is made for tests, a test kit, may use RotOps in it. */
    private static boolean isWrong(BuildModule module, Engine engine) {
        if (module.testSources().isEmpty() || module.sources().stream().anyMatch(EngineHasTestScope::isTestKit)) {
            return false;
        }
        String scope = engine.scope().orElse("test");
        return module.maven().isPresent()
                ? !scope.equals("test")
                : OF_PRODUCT.contains(scope)
                        && module.gradle().filter(gradle -> !gradle.hasSuites()).isPresent();
    }

    private static boolean isTestKit(SourceFile source) {
        return source.isMain() && source.usesRotops();
    }
}
