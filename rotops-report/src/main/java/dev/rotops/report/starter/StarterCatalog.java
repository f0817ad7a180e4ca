package dev.rotops.report.starter;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Surfaces that are there already, with the sources of an inventory that is there already.
 *
 * @param sources the sources that each surface takes, by its id, in the order of the surfaces
 * @param unassigned the sources that none of them takes
 */
record StarterCatalog(Map<String, List<String>> sources, List<String> unassigned) {

    static StarterCatalog of(
            SourceTree tree,
            Collection<Surface> surfaces,
            Collection<BehaviorUnit> units,
            Collection<InventorySource> inventory) {
        Map<String, Set<String>> files = new LinkedHashMap<>();
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (Surface surface : surfaces) {
            files.putIfAbsent(
                    surface.id(), Set.copyOf(tree.resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns())));
            sources.putIfAbsent(surface.id(), new ArrayList<>());
        }
        List<String> unassigned = new ArrayList<>();
        for (InventorySource source : inventory) {
            Optional<String> surface = named(source, sources.keySet())
                    .or(() -> ofUnits(source, units).filter(sources::containsKey))
                    .or(() -> around(tree.resolve(source.sourcePatterns(), List.of()), files));
            surface.map(sources::get).orElse(unassigned).add(source.id());
        }
        sources.values().removeIf(List::isEmpty);
        return new StarterCatalog(sources, unassigned);
    }

    private static Optional<String> named(InventorySource source, Collection<String> surfaces) {
        return source.surfaceHint().filter(surfaces::contains);
    }

    private static Optional<String> ofUnits(InventorySource source, Collection<BehaviorUnit> units) {
        return units.stream()
                .filter(unit -> unit.inventorySourceIds().contains(source.id()))
                .map(BehaviorUnit::surface)
                .findFirst();
    }

    /** The surface that has the most of a source's files, the first of several. */
    private static Optional<String> around(Collection<String> files, Map<String, Set<String>> surfaces) {
        Optional<String> best = Optional.empty();
        long most = 0;
        for (Map.Entry<String, Set<String>> surface : surfaces.entrySet()) {
            long shared = files.stream().filter(surface.getValue()::contains).count();
            if (shared > most) {
                most = shared;
                best = Optional.of(surface.getKey());
            }
        }
        return best;
    }

    /** The surfaces as a catalog lists them. */
    List<Map<String, Object>> json() {
        return sources.entrySet().stream()
                .map(surface -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("id", surface.getKey());
                    json.put("description", "As the control plane describes it.");
                    json.put("inventorySourceIds", surface.getValue());
                    return json;
                })
                .toList();
    }
}
