package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointReview;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.FittingSource;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.model.SurfaceCatalog;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entry points that wait for their review.
 *
 * @param found everything that was found in compiled classes
 * @param candidates every entry point that somebody should have reviewed, and what has been said of it
 * @param summary the same in numbers
 * @param open those that nobody has reviewed, ordered by surface, kind and place; deferred ones included
 */
public record EntryPointBacklog(
        EntryPoints found, List<ReviewedEntryPoint> candidates, EntryPointSummary summary, List<OpenEntryPoint> open) {

    static EntryPointBacklog of(
            ReviewedModel model,
            Optional<SurfaceCatalog> catalog,
            SourceTree tree,
            EntryPoints found,
            LocalDate today) {
        Optional<DiscoveryPolicy> policy = model.discoveryPolicy().map(artifact -> artifact.content());
        Places places = new Places(model, catalog, tree);
        List<ReviewedEntryPoint> candidates = EntryPointReview.of(
                found, places.sources(), source -> places.filesOf(source.id()), policy, tree, today);
        List<OpenEntryPoint> open = candidates.stream()
                .filter(candidate -> candidate.state().isCounted() && candidate.state() != ReviewState.REVIEWED)
                .map(places::place)
                .sorted(Comparator.comparing(OpenEntryPoint::surface))
                .toList();
        return new EntryPointBacklog(
                found, candidates, EntryPointSummary.of(new DiscoveredEntryPoints(found, candidates), 0), open);
    }

    /** Where entry points belong, as far as the model tells. */
    private static final class Places {

        private final List<InventorySource> sources;
        private final Map<String, List<String>> files = new HashMap<>();
        private final Map<String, String> surfaceOfSource = new HashMap<>();
        private final Map<String, String> surfaceOfFile = new HashMap<>();

        Places(ReviewedModel model, Optional<SurfaceCatalog> catalog, SourceTree tree) {
            sources = model.inventory()
                    .map(artifact -> artifact.content())
                    .map(Inventory::sources)
                    .orElse(List.of());
            sources.forEach(source -> files.putIfAbsent(source.id(), tree.resolve(source.sourcePatterns(), List.of())));
            catalog.map(SurfaceCatalog::surfaces)
                    .orElse(List.of())
                    .forEach(surface -> surface.inventorySourceIds()
                            .forEach(source -> surfaceOfSource.putIfAbsent(source, surface.id())));
            List<Surface> surfaces = model.controlPlane()
                    .map(artifact -> artifact.content())
                    .map(ControlPlane::surfaces)
                    .orElse(List.of());
            for (Surface surface : surfaces) {
                tree.resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns())
                        .forEach(file -> surfaceOfFile.putIfAbsent(file, surface.id()));
            }
        }

        List<InventorySource> sources() {
            return sources;
        }

        List<String> filesOf(String source) {
            return files.getOrDefault(source, List.of());
        }

        OpenEntryPoint place(ReviewedEntryPoint candidate) {
            EntryPoint entryPoint = candidate.entryPoint();
            String source = candidate.state() == ReviewState.PROPOSED
                    ? candidate.says()
                    : FittingSource.of(entryPoint, sources, fitting -> filesOf(fitting.id()))
                            .map(InventorySource::id)
                            .orElse("");
            String surface = surfaceOfSource.getOrDefault(source, surfaceOfFile.getOrDefault(entryPoint.file(), ""));
            return new OpenEntryPoint(entryPoint, candidate.state(), source, surface);
        }
    }
}
