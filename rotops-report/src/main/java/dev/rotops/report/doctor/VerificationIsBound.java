package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.List;
import java.util.Optional;

/** A Maven build judges what its tests have proven; where it does not, a skipped owner passes unseen. */
final class VerificationIsBound implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        List<MavenProject> projects = repository.modules().stream()
                .map(BuildModule::maven)
                .flatMap(Optional::stream)
                .toList();
        boolean used = repository.modules().stream()
                .anyMatch(module -> module.usesRotops() && module.maven().isPresent());
        if (used && projects.stream().noneMatch(MavenProject::bindsVerification)) {
            diagnosis.note("no project file binds the goal verify of rotops-report, so the build does not judge whether"
                    + " the owners of behaviors ran; docs/verify.md shows how to bind it");
        }
        if (used) {
            repository.modules().stream()
                    .flatMap(module -> skips(module).stream())
                    .distinct()
                    .forEach(skip -> reportSkipped(skip, diagnosis));
        }
    }

    /** A module without RotOps may well unbind the goal. */
    private static Optional<BuildSetting> skips(BuildModule module) {
        return module.maven()
                .flatMap(MavenProject::skipsVerification)
                .filter(skip -> module.usesRotops() || !skip.name().equals("phase"));
    }

    private static void reportSkipped(BuildSetting skip, Diagnosis diagnosis) {
        diagnosis.add(
                Level.ERROR,
                FindingCode.VERIFICATION_SKIPPED,
                Diagnosis.about("file", skip.location().file()),
                skip.location(),
                "The build does not judge what its tests have proven (" + skip.name() + " is " + skip.value()
                        + "), and is green.",
                "Take it out; skip it on the command line where that is needed (-Drotops.verify.skip).");
    }
}
