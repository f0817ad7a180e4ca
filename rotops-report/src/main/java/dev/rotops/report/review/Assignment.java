package dev.rotops.report.review;

import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives candidates to a behavior that has been reviewed, in place of behaviors of their own. What still holds the place of words
 * in it is filled in; nothing else of it changes.
 */
final class Assignment {

    private final ReviewEdit edit;
    private final SourceTree tree;
    private final String id;

    private Assignment(ReviewEdit edit, SourceTree tree, String id) {
        this.edit = edit;
        this.tree = tree;
        this.id = id;
    }

    static Assignment to(ReviewEdit edit, SourceTree tree, String id) throws RefusedException {
        Assignment assignment = new Assignment(edit, tree, id);
        if (assignment.find().isEmpty()) {
            List<String> known = edit.units().map(BehaviorUnit::id).toList();
            throw new RefusedException(
                    "the control plane has no behavior " + id,
                    Spelling.nearest(id, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("name one that it has, or leave --behavior out: then it gets a new one"));
        }
        return assignment;
    }

    private Optional<BehaviorUnit> find() throws RefusedException {
        return edit.units().filter(unit -> unit.id().equals(id)).findFirst();
    }

    private BehaviorUnit unit() throws RefusedException {
        return find().orElseThrow();
    }

    String surface() throws RefusedException {
        return unit().surface();
    }

    /** What starts the behavior: as it says itself, if it does. */
    String event(Placement placement) throws RefusedException {
        String event = unit().event();
        return InventorySource.isOpen(event) ? placement.event() : event;
    }

    /**
     * Lets the behavior have a candidate.
     *
     * @param placement the candidate
     * @param source id of the inventory source that has it now
     * @param withdrawal what was proposed for it
     */
    void take(Placement placement, String source, Withdrawal withdrawal) throws RefusedException, ArtifactException {
        if (withdrawal.hasBehaviors()) {
            throw new RefusedException(
                    placement.candidate().id() + " was proposed with a behavior of its own",
                    "accept it without --behavior; or take what was proposed out of inventory and control plane first");
        }
        withdrawal.drop();
        ArtifactEdit plane = edit.controlPlane();
        String event = event(placement);
        if (!unit().event().equals(event)) {
            plane.replace(unit().pointer() + "/event", event);
        }
        addFile(plane, placement.file());
        if (!unit().inventorySourceIds().isEmpty()
                && !unit().inventorySourceIds().contains(source)) {
            plane.append(unit().pointer(), "inventorySourceIds", "sourcePatterns", source);
        }
        addToInventory(plane, source, event);
        edit.note(
                ArtifactKind.CONTROL_PLANE,
                "behavior " + id + " takes " + placement.candidate().id());
    }

    private void addFile(ArtifactEdit plane, String file) throws RefusedException, ArtifactException {
        List<String> patterns = unit().sourcePatterns();
        if (tree.resolve(patterns, List.of()).contains(file)) {
            return;
        }
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).contains(InventorySource.OPEN)) {
                plane.replace(unit().pointer() + "/sourcePatterns/" + i, Glob.quote(file));
                return;
            }
        }
        plane.append(unit().pointer(), "sourcePatterns", "surface", Glob.quote(file));
    }

    private void addToInventory(ArtifactEdit plane, String source, String event)
            throws RefusedException, ArtifactException {
        List<InventoryBehavior> explicit = edit.inventory().inventory().explicitBehaviors();
        if (explicit.isEmpty()) {
            edit.addEvent(source, event);
            return;
        }
        List<String> own = unit().inventoryBehaviorIds();
        if (explicit.stream()
                .noneMatch(behavior -> behavior.sourceId().equals(source) && own.contains(behavior.id()))) {
            Set<String> taken = explicit.stream().map(InventoryBehavior::id).collect(Collectors.toSet());
            String free = BehaviorWords.free(id, id, taken::contains);
            edit.addBehavior(free, source, event);
            plane.append(unit().pointer(), "inventoryBehaviorIds", "inventorySourceIds", free);
        }
    }
}
