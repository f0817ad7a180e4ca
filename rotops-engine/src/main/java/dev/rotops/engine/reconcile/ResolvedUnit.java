package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A behavior unit with everything that it refers to.
 *
 * @param unit the unit
 * @param surface its surface
 * @param files the files that implement it
 * @param sources the inventory sources that it traces to
 * @param inventoryBehaviors the inventory behaviors that it implements
 * @param outcomeClasses its outcome classes, reviewed or inferred
 * @param owners its owner tests
 */
record ResolvedUnit(
        BehaviorUnit unit,
        Surface surface,
        List<String> files,
        List<InventorySource> sources,
        List<InventoryBehavior> inventoryBehaviors,
        Set<String> outcomeClasses,
        List<OwnerTest> owners) {

    String id() {
        return unit.id();
    }

    /** Tells whether a file is among those that implement it, which are sorted. */
    boolean isImplementedBy(String file) {
        return Collections.binarySearch(files, file) >= 0;
    }

    /** The reviewed status, or the one that having owner tests implies. */
    String implementationStatus() {
        return unit.implementationStatus().orElse(owners.isEmpty() ? "missing" : "implemented");
    }

    ResolvedUnit withReferencesOf(ResolvedUnit other) {
        return new ResolvedUnit(
                unit, surface, other.files, other.sources, other.inventoryBehaviors, other.outcomeClasses, owners);
    }

    boolean listsOwners() {
        return unit.ownerTests().isPresent();
    }
}
