package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.Optional;

/** What judges the tests and what judges on the command line are of one version, and so of one mind. */
final class EngineFitsCommandLine implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            module.engine()
                    .filter(engine -> !module.isRotops())
                    .ifPresent(engine -> examine(module, engine, repository.version(), diagnosis));
        }
    }

    private static void examine(BuildModule module, Engine engine, Optional<String> own, Diagnosis diagnosis) {
        if (engine.version().isEmpty()) {
            diagnosis.note("which version of " + Engine.NAME + " module " + module.name()
                    + " gets cannot be known without running its build");
        } else if (own.isEmpty()) {
            diagnosis.note("this command line is not packaged, so its version was not compared");
        } else if (!own.equals(engine.version())) {
            String version = engine.version().get();
            diagnosis.add(
                    Level.ERROR,
                    FindingCode.ENGINE_VERSION_MISMATCH,
                    Diagnosis.about("module", module.name(), "version", version, "expected", own.get()),
                    engine.location(),
                    "Module " + module.name() + " has " + Engine.NAME + " " + version + ", and this command line is "
                            + own.get() + ": they may judge differently.",
                    "Declare version " + own.get() + ", or run rotops " + version + ".");
        }
    }
}
