package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.ReviewedModel.Unreadable;
import dev.rotops.engine.model.ShapeViolation;

/** Every artifact can be read and has the shape of its schema. */
final class ArtifactRule {

    private ArtifactRule() {}

    static void check(ReviewedModel model, Findings findings) {
        checkReadable(model, findings);
        model.artifacts().forEach(artifact -> checkShape(artifact, findings));
    }

    static void checkReadable(ReviewedModel model, Findings findings) {
        for (Unreadable unreadable : model.unreadable()) {
            findings.error(
                    FindingCode.ARTIFACT_UNREADABLE,
                    Subject.of("artifact", unreadable.kind().word()),
                    unreadable.problem().location(),
                    unreadable.problem().problem(),
                    unreadable.problem().remedy());
        }
    }

    static void checkShape(Artifact<?> artifact, Findings findings) {
        for (ShapeViolation violation : artifact.violations()) {
            findings.error(
                    FindingCode.SCHEMA_VIOLATION,
                    Subject.of("artifact", artifact.kind().word()).and("pointer", violation.pointer()),
                    violation.location(),
                    violation.message(),
                    violation.remedy());
        }
    }
}
