package dev.rotops.report.doctor;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where tests claim behaviors, or nothing is set up yet, the engine that judges claims is on the class path. */
final class EngineIsDeclared implements Check {

    private static final String ANNOTATIONS = "rotops-annotations";

    private static final String FIRST_MODEL =
            "; then, once the classes are compiled, rotops init --from-discovery proposes a model";

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        List<BuildModule> claiming = repository.modules().stream()
                .filter(module -> module.claims() && !module.isRotops())
                .toList();
        for (BuildModule module : claiming) {
            if (!hasEngine(module, repository, new HashSet<>())) {
                report(module, "Tests of module " + module.name() + " claim behaviors", "", repository, diagnosis);
            }
        }
        boolean isUsed = repository.modules().stream()
                .anyMatch(module -> module.isRotops() || module.engine().isPresent());
        if (!claiming.isEmpty() || isUsed || repository.modules().isEmpty()) {
            return;
        }
        BuildModule first = repository.modules().get(0);
        if (repository.workspace().files().exists(ArtifactKind.CONTROL_PLANE)) {
            report(first, "There is a control plane", "", repository, diagnosis);
        } else if (!repository.workspace().hasModel()) {
            report(first, "There is no model yet", FIRST_MODEL, repository, diagnosis);
        }
    }

    private static boolean hasEngine(BuildModule module, Repository repository, Set<String> seen) {
        return module.engine().isPresent()
                || module.maven().map(maven -> maven.dependencies().names()).orElse(Set.of()).stream()
                        .anyMatch(dependency -> passesEngineOn(dependency, repository, seen));
    }

    private static boolean passesEngineOn(String coordinates, Repository repository, Set<String> seen) {
        if (!seen.add(coordinates)) {
            return false;
        }
        Set<String> passedOn = repository
                .module(coordinates)
                .flatMap(BuildModule::maven)
                .map(maven -> maven.dependencies().passedOn())
                .orElse(Set.of());
        return passedOn.contains(Engine.COORDINATES)
                || passedOn.stream().anyMatch(dependency -> passesEngineOn(dependency, repository, seen));
    }

    private static void report(
            BuildModule module, String reason, String next, Repository repository, Diagnosis diagnosis) {
        boolean isGradle = module.maven().isEmpty();
        boolean isCertain = module.maven().filter(MavenProject::isComplete).isPresent();
        Optional<Engine> annotations =
                module.maven().flatMap(maven -> maven.dependencies().find(Engine.GROUP, ANNOTATIONS));
        String fact = isGradle
                ? ", and it looks as if no build file declares " + Engine.COORDINATES + "."
                : isCertain
                        ? ", and " + module.buildFile().file() + " does not declare " + Engine.COORDINATES + "."
                        : ", and " + module.buildFile().file() + " does not declare " + Engine.COORDINATES
                                + "; its parent is not on this machine.";
        diagnosis.add(
                isCertain ? Level.ERROR : Level.WARNING,
                FindingCode.ENGINE_NOT_DECLARED,
                Diagnosis.about("module", module.name()),
                annotations.map(Engine::location).orElseGet(module::buildFile),
                reason + fact,
                "Add "
                        + (isGradle
                                ? Engine.gradleSnippet(repository.version())
                                : Engine.mavenSnippet(repository.version()))
                        + " to it" + next + ".");
    }
}
