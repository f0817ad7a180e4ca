package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.Optional;

/** The Surefire that runs the tests reports what the engine finds. */
final class SurefireIsFaithful implements Check {

    private static final String REMEDY = "Set it in build/pluginManagement: <plugin>"
            + "<artifactId>maven-surefire-plugin</artifactId><version>3.6.1</version></plugin>.";

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            if (module.usesRotops()) {
                module.maven().ifPresent(maven -> examine(module, maven, repository, diagnosis));
            }
        }
    }

    private static void examine(BuildModule module, MavenProject maven, Repository repository, Diagnosis diagnosis) {
        Optional<SurefireVersion> found = version(maven, repository);
        if (found.isEmpty()) {
            diagnosis.note("which Surefire runs the tests of module " + module.name()
                    + " cannot be known: no project file on this machine sets its version");
            return;
        }
        SurefireVersion surefire = found.get();
        if (VersionNumber.parse(surefire.text()).isEmpty()) {
            diagnosis.note("the version of Surefire of module " + module.name() + " cannot be compared");
        } else if (surefire.isBefore(2, 22)) {
            report(
                    module,
                    surefire,
                    Level.ERROR,
                    "does not know the JUnit Platform, so it never starts RotOps and the build is green",
                    diagnosis);
        } else if (surefire.isBefore(3, 2, 5)) {
            report(
                    module,
                    surefire,
                    Level.WARNING,
                    "is older than 3.2.5, the oldest that is known to report the failures of RotOps",
                    diagnosis);
        }
    }

    static Optional<SurefireVersion> version(MavenProject maven, Repository repository) {
        Optional<SurefireVersion> set = maven.surefire().version();
        return set.isPresent() || maven.surefire().namesVersion() || !maven.isComplete()
                ? set
                : MavenInstallation.defaultSurefire(maven.lineage().settings().directory());
    }

    private static void report(
            BuildModule module, SurefireVersion surefire, Level level, String fault, Diagnosis diagnosis) {
        Location location = surefire.location().orElseGet(module::buildFile);
        diagnosis.add(
                level,
                FindingCode.SUREFIRE_UNFAITHFUL,
                Diagnosis.about("module", module.name(), "version", surefire.text()),
                location,
                "Surefire " + surefire.text() + " of module " + module.name() + " (" + surefire.origin() + ") " + fault
                        + ".",
                REMEDY);
    }
}
