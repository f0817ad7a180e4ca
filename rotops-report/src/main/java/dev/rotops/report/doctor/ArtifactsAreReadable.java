package dev.rotops.report.doctor;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.ShapeViolation;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.Set;

/** The artifacts that are there can be read, and have the shape of their schemas. */
final class ArtifactsAreReadable implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        ReviewedModel model = ReviewedModel.read(repository.workspace().files(), Set.of(ArtifactKind.values()));
        for (ReviewedModel.Unreadable unreadable : model.unreadable()) {
            if (repository.workspace().files().exists(unreadable.kind())) {
                ArtifactException problem = unreadable.problem();
                diagnosis.add(
                        Level.ERROR,
                        FindingCode.ARTIFACT_UNREADABLE,
                        Diagnosis.about("artifact", unreadable.kind().word()),
                        problem.location(),
                        problem.problem(),
                        problem.remedy() + "; rotops " + command(unreadable.kind()) + " judges it then");
            }
        }
        model.artifacts().stream()
                .filter(artifact -> !artifact.violations().isEmpty())
                .forEach(artifact -> report(artifact, diagnosis));
    }

    private static void report(Artifact<?> artifact, Diagnosis diagnosis) {
        ShapeViolation first = artifact.violations().get(0);
        int others = artifact.violations().size() - 1;
        diagnosis.add(
                Level.ERROR,
                FindingCode.SCHEMA_VIOLATION,
                Diagnosis.about("artifact", artifact.kind().word(), "pointer", first.pointer()),
                first.location(),
                first.message(),
                first.remedy()
                        + (others == 0
                                ? ""
                                : " rotops " + command(artifact.kind()) + " shows " + others
                                        + " more violations of this" + " file."));
    }

    /** The command that judges the artifact. */
    private static String command(ArtifactKind kind) {
        return switch (kind) {
            case SELF_CHECK_POLICY -> "self-check";
            case RETROSPECTIVE -> "retro";
            default -> "validate";
        };
    }
}
