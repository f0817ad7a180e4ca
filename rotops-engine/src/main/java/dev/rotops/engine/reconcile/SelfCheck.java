package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.ReviewedModel;
import java.util.List;
import java.util.Set;

/** Challenges the reviewed model itself, where {@link Reconciler} only holds it against the code. */
public final class SelfCheck {

    private static final Set<ArtifactKind> ARTIFACTS =
            Set.of(ArtifactKind.CONTROL_PLANE, ArtifactKind.INVENTORY, ArtifactKind.SELF_CHECK_POLICY);

    private SelfCheck() {}

    /**
     * Reads the artifacts and challenges them.
     *
     * @param files where the artifacts are
     * @param tests what the compiled tests say
     * @return the report; where an artifact cannot be read, only the findings that say so
     */
    public static SelfCheckReport check(ArtifactFiles files, CompiledTests tests) {
        ReviewedModel model = ReviewedModel.read(files, ARTIFACTS);
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        if (model.controlPlane().isEmpty() || !model.unreadable().isEmpty()) {
            return SelfCheckReport.ofUnreadable(model, findings.toList());
        }
        Artifact<ControlPlane> plane = model.controlPlane().get();
        ChallengedModel challenged = new ChallengedModel(
                plane,
                model.inventory(),
                model.selfCheckPolicy(),
                new OwnerNames(plane, SourceTree.of(files.root()), tests));
        for (Challenge challenge : List.of(
                new ExplicitnessChallenge(files),
                new OwnershipChallenge(),
                new RiskyKindChallenge(),
                new KindExpectationChallenge(),
                new OwnerTestNameChallenge())) {
            challenge.check(challenged, findings);
        }
        Findings shape = new Findings();
        model.selfCheckPolicy().ifPresent(policy -> ArtifactRule.checkShape(policy, shape));
        return SelfCheckReport.of(model.artifacts(), challenged, findings.toList(), shape.toList());
    }
}
