package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.ReviewedModel;
import java.util.List;

/**
 * What the self-check says of a model.
 *
 * @param artifacts the artifacts that could be read
 * @param principle the project's governing principle
 * @param version version of the reviewed model
 * @param explicitInventoryBehaviors whether the inventory writes its behaviors out
 * @param inventoryBehaviors how many inventory behaviors there are, written out or synthesized
 * @param behaviorUnits how many behavior units the control plane has
 * @param ownerTests how many different tests own them
 * @param findings what the self-check finds
 * @param shapeViolations where the self-check policy has not the shape of its schema; they do not count, as the rules go on
 *     over what could be read
 */
public record SelfCheckReport(
        List<Artifact<?>> artifacts,
        String principle,
        String version,
        boolean explicitInventoryBehaviors,
        int inventoryBehaviors,
        int behaviorUnits,
        int ownerTests,
        List<Finding> findings,
        List<Finding> shapeViolations) {

    static SelfCheckReport ofUnreadable(ReviewedModel model, List<Finding> findings) {
        return new SelfCheckReport(model.artifacts(), "", "", false, 0, 0, 0, findings, List.of());
    }

    static SelfCheckReport of(
            List<Artifact<?>> artifacts, ChallengedModel model, List<Finding> findings, List<Finding> shapeViolations) {
        List<Inventory> inventory =
                model.inventory().map(artifact -> artifact.content()).stream().toList();
        return new SelfCheckReport(
                artifacts,
                model.controlPlane().content().principle(),
                model.controlPlane().content().version(),
                inventory.stream()
                        .anyMatch(content -> !content.explicitBehaviors().isEmpty()),
                inventory.stream()
                        .mapToInt(content -> content.behaviors().size())
                        .sum(),
                model.units().size(),
                OwnershipChallenge.unitsByOwnerTest(model).size(),
                findings,
                shapeViolations);
    }
}
