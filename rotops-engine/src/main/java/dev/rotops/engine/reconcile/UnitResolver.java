package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.model.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Follows what a behavior unit refers to, explicitly or through its files and its event. */
final class UnitResolver {

    private final ModelGraph graph;
    private final OwnerResolver owners;
    private final List<InventorySource> sources;
    private final Map<String, List<Integer>> sourcesByFile = new HashMap<>();
    private final Map<String, List<InventoryBehavior>> behaviorsById = new HashMap<>();
    private final Map<String, List<InventoryBehavior>> behaviorsBySource = new HashMap<>();

    UnitResolver(ModelGraph graph, OwnerResolver owners) {
        this.graph = graph;
        this.owners = owners;
        this.sources = graph.inventory().map(Inventory::sources).orElse(List.of());
        for (int i = 0; i < sources.size(); i++) {
            for (String file : graph.filesOfSource(sources.get(i).id())) {
                sourcesByFile.computeIfAbsent(file, key -> new ArrayList<>()).add(i);
            }
        }
        for (InventoryBehavior behavior : graph.inventoryBehaviors()) {
            behaviorsById
                    .computeIfAbsent(behavior.id(), key -> new ArrayList<>())
                    .add(behavior);
            behaviorsBySource
                    .computeIfAbsent(behavior.sourceId(), key -> new ArrayList<>())
                    .add(behavior);
        }
    }

    /** Follows what a unit refers to; any thread may ask. */
    ResolvedUnit resolve(PlacedUnit placed) {
        BehaviorUnit unit = placed.unit();
        List<InventorySource> traced = tracedSources(unit, placed.files());
        return new ResolvedUnit(
                unit,
                placed.surface(),
                placed.files(),
                traced,
                implemented(unit, traced),
                OutcomeClasses.of(unit),
                owners.ownersOf(unit));
    }

    /** A unit whose surface exists, and the files that implement it. */
    record PlacedUnit(BehaviorUnit unit, Surface surface, List<String> files) {}

    private List<InventorySource> tracedSources(BehaviorUnit unit, List<String> files) {
        if (!unit.inventorySourceIds().isEmpty()) {
            List<InventorySource> named =
                    new ArrayList<>(unit.inventorySourceIds().size());
            unit.inventorySourceIds().forEach(id -> graph.source(id).ifPresent(named::add));
            return List.copyOf(named);
        }
        Set<Integer> overlapping = new TreeSet<>();
        for (String file : files) {
            overlapping.addAll(sourcesByFile.getOrDefault(file, List.of()));
        }
        return overlapping.stream()
                .map(sources::get)
                .filter(source -> graph.catalog().isEmpty()
                        || graph.catalogSurfaceOfSource(source.id())
                                .filter(surface -> surface.id().equals(unit.surface()))
                                .isPresent())
                .toList();
    }

    private List<InventoryBehavior> implemented(BehaviorUnit unit, List<InventorySource> traced) {
        if (!unit.inventoryBehaviorIds().isEmpty()) {
            List<InventoryBehavior> named =
                    new ArrayList<>(unit.inventoryBehaviorIds().size());
            for (String id : new LinkedHashSet<>(unit.inventoryBehaviorIds())) {
                named.addAll(behaviorsById.getOrDefault(id, List.of()));
            }
            return List.copyOf(named);
        }
        String event = WhiteSpace.trim(unit.event());
        Set<String> tracedIds = new LinkedHashSet<>();
        traced.forEach(source -> tracedIds.add(source.id()));
        return tracedIds.stream()
                .flatMap(id -> behaviorsBySource.getOrDefault(id, List.of()).stream())
                .filter(behavior -> WhiteSpace.trim(behavior.event()).equals(event))
                .toList();
    }
}
