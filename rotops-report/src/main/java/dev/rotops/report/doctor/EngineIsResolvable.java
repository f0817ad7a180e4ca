package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;

/** Maven has the engine that is declared, or may still fetch it. */
final class EngineIsResolvable implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        if (repository.module(Engine.COORDINATES).isPresent()) {
            return;
        }
        for (BuildModule module : repository.modules()) {
            if (module.maven().isEmpty() && module.engine().isPresent()) {
                diagnosis.note("whether Gradle can resolve " + Engine.NAME + " for module " + module.name()
                        + " cannot be known without running it");
            } else {
                module.engine().ifPresent(engine -> examine(module, engine, repository.localRepository(), diagnosis));
            }
        }
    }

    private static void examine(
            BuildModule module, Engine engine, LocalRepository localRepository, Diagnosis diagnosis) {
        String version = engine.version().orElse("");
        if (version.isEmpty()
                || localRepository.jar(Engine.GROUP, Engine.NAME, version).isPresent()) {
            return;
        }
        boolean failed = localRepository.remembersFailure(Engine.GROUP, Engine.NAME, version);
        diagnosis.add(
                failed ? Level.ERROR : Level.WARNING,
                FindingCode.ENGINE_UNRESOLVABLE,
                Diagnosis.about("module", module.name(), "version", version),
                engine.location(),
                "Maven's local repository does not have " + Engine.COORDINATES + ":" + version
                        + (failed ? ", and Maven has looked for it elsewhere in vain." : " (yet)."),
                failed
                        ? "Correct the version or the repositories, then run mvn -U test-compile."
                        : "Run mvn test-compile: it fetches the engine, or says why it cannot.");
    }
}
