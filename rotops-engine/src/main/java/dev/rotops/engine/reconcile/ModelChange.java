package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.model.SurfaceCatalog;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which behavior units a change of the artifacts is about. */
final class ModelChange {

    private ModelChange() {}

    /**
     * Compares the model with what it was.
     *
     * @param changed paths of the artifacts that changed
     * @param before what the model was, where that is known
     * @return ids of the units whose entry, surface, sources or inventory behaviors are other than they were; of all units
     *     where an artifact changed and nobody knows what it was
     */
    static Set<String> of(
            ReviewedModel model,
            Artifact<ControlPlane> plane,
            CompiledTests tests,
            SourceTree tree,
            Collection<String> changed,
            Optional<ReviewedModel> before) {
        Set<String> units = new TreeSet<>();
        if (changed.isEmpty()) {
            return units;
        }
        if (before.isEmpty() || before.get().controlPlane().isEmpty()) {
            plane.content().units().forEach(unit -> units.add(unit.id()));
            return units;
        }
        ReviewedModel then = before.get();
        Set<String> rewritten = differing(
                then.controlPlane(), Optional.of(plane), ControlPlane::units, BehaviorUnit::id, BehaviorUnit::pointer);
        Set<String> surfaces = differing(
                then.controlPlane(), Optional.of(plane), ControlPlane::surfaces, Surface::id, Surface::pointer);
        surfaces.addAll(differing(
                then.catalog(),
                model.catalog(),
                SurfaceCatalog::surfaces,
                CatalogSurface::id,
                CatalogSurface::pointer));
        Set<String> sources = differing(
                then.inventory(), model.inventory(), Inventory::sources, InventorySource::id, InventorySource::pointer);
        Set<String> inventoryBehaviors = differing(
                then.inventory(),
                model.inventory(),
                Inventory::behaviors,
                InventoryBehavior::id,
                InventoryBehavior::pointer);
        for (BehaviorUnit unit : plane.content().units()) {
            if (rewritten.contains(unit.id())
                    || surfaces.contains(unit.surface())
                    || !Collections.disjoint(sources, unit.inventorySourceIds())
                    || !Collections.disjoint(inventoryBehaviors, unit.inventoryBehaviorIds())) {
                units.add(unit.id());
            }
        }
        if (!sources.isEmpty() || !inventoryBehaviors.isEmpty()) {
            for (ResolvedUnit unit : new ModelGraph(model, plane, tree, tests, EntryPointScan.NONE).units()) {
                boolean traces = unit.sources().stream().anyMatch(source -> sources.contains(source.id()))
                        || unit.inventoryBehaviors().stream()
                                .anyMatch(behavior -> inventoryBehaviors.contains(behavior.id()));
                if (traces) {
                    units.add(unit.id());
                }
            }
        }
        return units;
    }

    /** The ids whose entries are not the same in both; those that only one of them has are among them. */
    private static <A, E> Set<String> differing(
            Optional<Artifact<A>> before,
            Optional<Artifact<A>> after,
            Function<A, List<E>> entries,
            Function<E, String> id,
            Function<E, String> pointer) {
        Map<String, String> then = texts(before, entries, id, pointer);
        Map<String, String> now = texts(after, entries, id, pointer);
        Set<String> differing = new TreeSet<>(then.keySet());
        differing.addAll(now.keySet());
        differing.removeIf(key -> then.getOrDefault(key, "").equals(now.getOrDefault(key, "")));
        return differing;
    }

    private static <A, E> Map<String, String> texts(
            Optional<Artifact<A>> artifact,
            Function<A, List<E>> entries,
            Function<E, String> id,
            Function<E, String> pointer) {
        Map<String, String> texts = new HashMap<>();
        artifact.ifPresent(known -> entries.apply(known.content())
                .forEach(entry -> texts.merge(id.apply(entry), known.canonical(pointer.apply(entry)), String::concat)));
        return texts;
    }
}
