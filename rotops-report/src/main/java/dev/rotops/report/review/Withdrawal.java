package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes one candidate out of the proposal that it stands in. The behaviors that were proposed for it alone go with it to its
 * new source as they stand: somebody may have worked on them, and tests may claim them.
 */
final class Withdrawal {

    private final ReviewEdit edit;
    private final Placement placement;
    private final String source;
    private final Set<String> inventoryBehaviors;

    private Withdrawal(ReviewEdit edit, Placement placement, String source, Set<String> inventoryBehaviors) {
        this.edit = edit;
        this.placement = placement;
        this.source = source;
        this.inventoryBehaviors = inventoryBehaviors;
    }

    /** Takes a candidate out of its proposal; there is nothing to take where it stands in none. */
    static Withdrawal of(
            ReviewEdit edit,
            Placement placement,
            Optional<InventorySource> proposal,
            List<EntryPoint> proposed,
            Wording wording)
            throws RefusedException, ArtifactException {
        if (proposal.isEmpty()) {
            return new Withdrawal(edit, placement, "", Set.of());
        }
        ArtifactEdit inventory = edit.inventory();
        InventorySource source = proposal.get();
        withdrawPattern(inventory, source, placement, proposed, wording);
        Withdrawal withdrawal = new Withdrawal(
                edit,
                placement,
                source.id(),
                proposedFor(placement, source, inventory.inventory().explicitBehaviors()));
        withdrawal.withdrawEvent(source);
        return withdrawal;
    }

    /** Where the source lists what it takes in other words, it goes on to take it, and reviews nothing by that. */
    private static void withdrawPattern(
            ArtifactEdit inventory,
            InventorySource source,
            Placement placement,
            List<EntryPoint> proposed,
            Wording wording)
            throws RefusedException, ArtifactException {
        List<String> others = othersOfLabel(source, placement, proposed, wording);
        String label = labelPattern(placement);
        int shared = source.entryPoints().indexOf(label);
        if (shared >= 0 && !others.isEmpty()) {
            inventory.replace(source.pointer() + "/entryPoints/" + shared, others.get(0));
            for (String other : others.subList(1, others.size())) {
                inventory.append(source.pointer(), "entryPoints", "sourcePatterns", other);
            }
            return;
        }
        int index = Math.max(
                shared, source.entryPoints().indexOf(placement.pattern().orElse("")));
        if (index >= 0 && source.entryPoints().size() > 1) {
            inventory.remove(source.pointer() + "/entryPoints", index);
        } else if (index >= 0 && !Approval.hasNoWords(source)) {
            throw new RefusedException(
                    placement.candidate().id() + " is all that the source " + source.id()
                            + " proposes, and cannot be taken out of it",
                    "accept it where it is proposed, without --surface");
        }
    }

    private static String labelPattern(Placement placement) {
        return placement
                .candidate()
                .entryPoint()
                .map(open -> EntryPointPattern.quote(open.entryPoint()))
                .orElse("");
    }

    /** Patterns for the others that the source takes by the same label, where it names them by nothing else. */
    private static List<String> othersOfLabel(
            InventorySource source, Placement placement, List<EntryPoint> proposed, Wording wording) {
        String label = labelPattern(placement);
        return proposed.stream()
                .filter(other -> EntryPointPattern.quote(other).equals(label))
                .map(wording::pattern)
                .filter(pattern -> !pattern.equals(placement.pattern().orElse(""))
                        && !source.entryPoints().contains(pattern))
                .distinct()
                .toList();
    }

    private static Set<String> proposedFor(
            Placement placement, InventorySource source, List<InventoryBehavior> behaviors) {
        Set<String> sameEvent =
                ids(source, behaviors, behavior -> behavior.event().equals(placement.event()));
        return sameEvent.isEmpty()
                ? ids(source, behaviors, behavior -> isRewordedFor(placement, source, behavior))
                : sameEvent;
    }

    private static Set<String> ids(
            InventorySource source, List<InventoryBehavior> behaviors, Predicate<InventoryBehavior> filter) {
        return behaviors.stream()
                .filter(behavior -> behavior.sourceId().equals(source.id()))
                .filter(filter)
                .map(InventoryBehavior::id)
                .collect(Collectors.toSet());
    }

    /** Where somebody has changed its event since, its id still tells what it was proposed for. */
    private static boolean isRewordedFor(Placement placement, InventorySource source, InventoryBehavior behavior) {
        boolean isOfAnother = source.events().contains(InventorySource.OPEN + " " + behavior.event());
        return !isOfAnother && placement.words().isIn(behavior.id());
    }

    private void withdrawEvent(InventorySource from) throws RefusedException, ArtifactException {
        int proposed = from.events().indexOf(InventorySource.OPEN + " " + placement.event());
        if (proposed >= 0 && from.events().size() > 1 && !isCounted(edit, source)) {
            edit.inventory().remove(from.pointer() + "/events", proposed);
        }
    }

    /** Whether a behavior refers to events of the source by their numbers, which another number would change. */
    static boolean isCounted(ReviewEdit edit, String source) throws RefusedException {
        return edit.inventory().inventory().explicitBehaviors().isEmpty()
                && edit.units()
                        .anyMatch(unit ->
                                unit.inventoryBehaviorIds().stream().anyMatch(id -> id.startsWith(source + ".event-")));
    }

    /** Whether the control plane has behaviors that were proposed for the candidate. */
    boolean hasBehaviors() throws RefusedException {
        return edit.units().anyMatch(this::isTouched);
    }

    private boolean isTouched(BehaviorUnit unit) {
        return unit.inventoryBehaviorIds().stream().anyMatch(inventoryBehaviors::contains);
    }

    /**
     * Lets the behaviors follow the candidate.
     *
     * @param newSource id of the source that has it now
     * @param surface id of the surface that they go into; empty where they stay in theirs
     * @param event what the source says of it
     */
    void moveTo(String newSource, String surface, String event) throws RefusedException, ArtifactException {
        moveInventory(newSource, event);
        ArtifactEdit plane = edit.controlPlane();
        for (BehaviorUnit unit : edit.units().filter(this::isTouched).toList()) {
            if (!unit.inventorySourceIds().contains(newSource)) {
                link(plane, unit, newSource);
                edit.note(ArtifactKind.CONTROL_PLANE, "behavior " + unit.id() + " stays as it is (" + newSource + ")");
            }
            if (isAlone(unit) && !surface.isEmpty() && !unit.surface().equals(surface)) {
                plane.replace(unit.pointer() + "/surface", surface);
            }
        }
    }

    /** Whether the behavior is about nothing else than the candidate. */
    private boolean isAlone(BehaviorUnit unit) {
        return inventoryBehaviors.containsAll(unit.inventoryBehaviorIds());
    }

    private void link(ArtifactEdit plane, BehaviorUnit unit, String newSource) throws ArtifactException {
        int link = unit.inventorySourceIds().indexOf(source);
        if (isAlone(unit) && link >= 0) {
            plane.replace(unit.pointer() + "/inventorySourceIds/" + link, newSource);
        } else {
            plane.append(unit.pointer(), "inventorySourceIds", "sourcePatterns", newSource);
        }
    }

    private void moveInventory(String newSource, String event) throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        for (InventoryBehavior behavior : inventory.inventory().explicitBehaviors()) {
            if (inventoryBehaviors.contains(behavior.id())) {
                inventory.replace(behavior.pointer() + "/sourceId", newSource);
            }
        }
        edit.addEvent(newSource, event);
    }

    /** Removes what was proposed in the inventory where no behavior of the control plane goes with it. */
    void drop() throws RefusedException, ArtifactException {
        ArtifactEdit inventory = edit.inventory();
        List<InventoryBehavior> behaviors = inventory.inventory().explicitBehaviors();
        for (int i = behaviors.size() - 1; i >= 0; i--) {
            if (inventoryBehaviors.contains(behaviors.get(i).id())) {
                inventory.remove("/behaviors", i);
            }
        }
    }
}
