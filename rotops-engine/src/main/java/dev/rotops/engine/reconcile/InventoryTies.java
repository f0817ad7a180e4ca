package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the behavior units implement of the inventory: as they name it, or as it follows from their files and events.
 *
 * @param sources inventory sources by the id of the unit
 * @param behaviors inventory behaviors by the id of the unit
 */
public record InventoryTies(
        Map<String, List<InventorySource>> sources, Map<String, List<InventoryBehavior>> behaviors) {

    /** Makes the maps immutable. */
    public InventoryTies {
        sources = Map.copyOf(sources);
        behaviors = Map.copyOf(behaviors);
    }

    /**
     * Follows what the units of a model refer to.
     *
     * @param model the model
     * @param tree the files that are there
     * @return what they are tied to; nothing where there is no control plane
     */
    public static InventoryTies of(ReviewedModel model, SourceTree tree) {
        Map<String, List<InventorySource>> sources = new HashMap<>();
        Map<String, List<InventoryBehavior>> behaviors = new HashMap<>();
        model.controlPlane()
                .map(plane -> new ModelGraph(model, plane, tree, CompiledTests.NONE, EntryPointScan.NONE).units())
                .orElse(List.of())
                .forEach(unit -> {
                    sources.putIfAbsent(unit.id(), unit.sources());
                    behaviors.putIfAbsent(unit.id(), unit.inventoryBehaviors());
                });
        return new InventoryTies(sources, behaviors);
    }
}
