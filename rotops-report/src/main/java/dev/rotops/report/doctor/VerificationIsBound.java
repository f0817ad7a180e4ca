package dev.rotops.report.doctor;

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
    }
}
