package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.Retrospective;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.reconcile.RetrospectiveReport.RecurringRootCause;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks whether misses that escaped were hardened back into the reviewed model, and which of them come back. */
public final class RetrospectiveReview {

    private static final Set<ArtifactKind> ARTIFACTS =
            Set.of(ArtifactKind.CONTROL_PLANE, ArtifactKind.INVENTORY, ArtifactKind.RETROSPECTIVE);

    private RetrospectiveReview() {}

    /**
     * Reads the artifacts and reviews the retrospective; without one, there is nothing to review.
     *
     * @param files where the artifacts are
     * @return the report; where an artifact cannot be read, only the findings that say so
     */
    public static RetrospectiveReport check(ArtifactFiles files) {
        ReviewedModel model = ReviewedModel.read(files, ARTIFACTS);
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        if (model.controlPlane().isEmpty() || !model.unreadable().isEmpty()) {
            return RetrospectiveReport.of(
                    model, new Retrospective("", "", true, List.of()), findings.toList(), List.of());
        }
        ControlPlane plane = model.controlPlane().get().content();
        if (model.retrospective().isEmpty()) {
            return RetrospectiveReport.of(
                    model,
                    new Retrospective(plane.version(), plane.principle(), true, List.of()),
                    List.of(),
                    List.of());
        }
        Artifact<Retrospective> retrospective = model.retrospective().get();
        new RetrospectiveEntryRule(behaviors(plane), inventoryBehaviors(model)).check(retrospective, findings);
        checkRootCauses(retrospective, findings);
        Findings shape = new Findings();
        ArtifactRule.checkShape(retrospective, shape);
        if (!retrospective.content().listsEntries()) {
            shape.toList().forEach(findings::add);
            return RetrospectiveReport.of(model, retrospective.content(), findings.toList(), List.of());
        }
        return RetrospectiveReport.of(model, retrospective.content(), findings.toList(), shape.toList());
    }

    private static Set<String> behaviors(ControlPlane plane) {
        Set<String> ids = new HashSet<>();
        for (BehaviorUnit unit : plane.units()) {
            ids.add(unit.id());
        }
        return ids;
    }

    private static Set<String> inventoryBehaviors(ReviewedModel model) {
        Set<String> ids = new HashSet<>();
        model.inventory().ifPresent(inventory -> {
            for (InventoryBehavior behavior : inventory.content().behaviors()) {
                ids.add(behavior.id());
            }
        });
        return ids;
    }

    private static void checkRootCauses(Artifact<Retrospective> retrospective, Findings findings) {
        for (RecurringRootCause recurring :
                RetrospectiveReport.recurring(retrospective.content().entries())) {
            findings.warning(
                    FindingCode.RETRO_RECURRING_ROOT_CAUSE,
                    Subject.of("rootCause", recurring.rootCause()).and("count", String.valueOf(recurring.count())),
                    retrospective.locate("/entries"),
                    "The root cause " + recurring.rootCause() + " stands behind " + recurring.count() + " misses.",
                    "Add a rule to the self-check policy, or a review step, that would have caught them.");
        }
    }
}
