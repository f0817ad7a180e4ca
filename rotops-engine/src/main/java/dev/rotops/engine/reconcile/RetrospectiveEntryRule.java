package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Retrospective;
import dev.rotops.engine.model.RetrospectiveEntry;
import java.util.Set;

/** Every miss is closed by an action, written as it should be, and about things that exist. */
final class RetrospectiveEntryRule {

    private final Set<String> behaviors;
    private final Set<String> inventoryBehaviors;

    RetrospectiveEntryRule(Set<String> behaviors, Set<String> inventoryBehaviors) {
        this.behaviors = behaviors;
        this.inventoryBehaviors = inventoryBehaviors;
    }

    void check(Artifact<Retrospective> retrospective, Findings findings) {
        for (RetrospectiveEntry entry : retrospective.content().entries()) {
            checkForm(retrospective, entry, findings);
            checkHardening(retrospective, entry, findings);
            checkReferences(retrospective, entry, findings);
        }
    }

    private static void checkForm(Artifact<Retrospective> retrospective, RetrospectiveEntry entry, Findings findings) {
        if (!entry.listsRootCauses()) {
            findings.warning(
                    FindingCode.RETRO_ROOT_CAUSES_NOT_A_LIST,
                    subject(entry),
                    retrospective.locate(entry.pointer() + "/rootCauses"),
                    "The entry does not list its root causes.",
                    "Write \"rootCauses\": [\""
                            + (entry.rootCauses().isEmpty()
                                    ? "…"
                                    : entry.rootCauses().get(0)) + "\"].");
        }
        if (entry.usesLegacyIds()) {
            findings.warning(
                    FindingCode.RETRO_LEGACY_BEHAVIOR_IDS,
                    subject(entry),
                    retrospective.locate(entry.pointer() + "/behaviorIds"),
                    "The entry names its behavior units under \"behaviorIds\", which is an older name.",
                    "Rename it to \"behaviorUnitIds\".");
        }
    }

    private static void checkHardening(
            Artifact<Retrospective> retrospective, RetrospectiveEntry entry, Findings findings) {
        if (entry.isOpen()) {
            findings.error(
                    FindingCode.RETRO_OPEN,
                    subject(entry),
                    retrospective.locate(entry.pointer() + "/status"),
                    "The miss is still open: nothing keeps it from escaping again.",
                    "Harden the model against it, and set \"status\" to \"hardened\".");
        }
        if (entry.actions().isEmpty()) {
            findings.warning(
                    FindingCode.RETRO_WITHOUT_ACTIONS,
                    subject(entry),
                    retrospective.locate(entry.pointer() + "/actions"),
                    "The entry does not say what was done about the miss.",
                    "List in \"actions\" what changed in the model, the tests or a policy.");
        }
    }

    private void checkReferences(Artifact<Retrospective> retrospective, RetrospectiveEntry entry, Findings findings) {
        for (String id : entry.inventoryBehaviorIds()) {
            if (!inventoryBehaviors.contains(id)) {
                findings.error(
                        FindingCode.RETRO_UNKNOWN_INVENTORY_BEHAVIOR,
                        subject(entry).and("inventoryBehavior", id),
                        retrospective.locate(entry.pointer() + "/inventoryBehaviorIds"),
                        "The inventory has no behavior \"" + id + "\".",
                        "Correct the id, or review the behavior into the inventory.");
            }
        }
        for (String id : entry.behaviorUnitIds()) {
            if (!behaviors.contains(id)) {
                findings.error(
                        FindingCode.RETRO_UNKNOWN_BEHAVIOR,
                        subject(entry).and("behavior", id),
                        retrospective.locate(
                                entry.pointer() + (entry.usesLegacyIds() ? "/behaviorIds" : "/behaviorUnitIds")),
                        "The control plane has no behavior \"" + id + "\".",
                        "Correct the id, or add the behavior unit.");
            }
        }
    }

    private static Subject subject(RetrospectiveEntry entry) {
        return Subject.of("entry", entry.id());
    }
}
