package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;

/** What was reviewed is written out, and not inferred. */
final class ExplicitnessChallenge implements Challenge {

    private final ArtifactFiles files;

    ExplicitnessChallenge(ArtifactFiles files) {
        this.files = files;
    }

    @Override
    public void check(ChallengedModel model, Findings findings) {
        if (model.inventory().isEmpty()) {
            findings.error(
                    FindingCode.MISSING_INVENTORY,
                    Subject.NONE,
                    Location.of(files.of(ArtifactKind.INVENTORY)),
                    "There is no inventory, so nothing says which behavior the runtime must show.",
                    "Review the runtime's behavior into " + files.of(ArtifactKind.INVENTORY) + ".");
        }
        model.inventory()
                .filter(inventory -> model.policy().requireExplicitInventoryBehaviors()
                        && inventory.content().explicitBehaviors().isEmpty())
                .ifPresent(inventory -> findings.error(
                        FindingCode.IMPLICIT_INVENTORY_BEHAVIORS,
                        Subject.NONE,
                        inventory.locate(""),
                        "The inventory writes no behaviors out, so the events of its sources stand for them.",
                        "List each reviewed behavior under \"behaviors\" of the inventory."));
        if (model.policy().requireExplicitBehaviorMappings()) {
            for (ChallengedUnit unit : model.units()) {
                checkMapping(model, unit, findings);
            }
        }
    }

    private static void checkMapping(ChallengedModel model, ChallengedUnit unit, Findings findings) {
        if (unit.unit().inventoryBehaviorIds().isEmpty()) {
            findings.error(
                    FindingCode.IMPLICIT_BEHAVIOR_MAPPING,
                    unit.subject(),
                    model.controlPlane().locate(unit.unit().pointer()),
                    "The behavior does not say which inventory behaviors it implements, so its files and its event decide.",
                    "Name them in \"inventoryBehaviorIds\".");
        }
    }
}
