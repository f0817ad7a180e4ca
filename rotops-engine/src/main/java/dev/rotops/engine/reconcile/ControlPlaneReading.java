package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.ReviewedModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The control plane by itself, for those who only write down what it says.
 *
 * @param controlPlane the control plane; absent when it could not be read
 * @param findings why it could not
 */
public record ControlPlaneReading(Optional<Artifact<ControlPlane>> controlPlane, List<Finding> findings) {

    /**
     * Reads the control plane.
     *
     * @param files where the artifacts are
     * @return what could be read
     */
    public static ControlPlaneReading of(ArtifactFiles files) {
        ReviewedModel model = ReviewedModel.read(files, Set.of(ArtifactKind.CONTROL_PLANE));
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        return new ControlPlaneReading(model.controlPlane(), findings.toList());
    }
}
