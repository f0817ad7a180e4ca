package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPointReview;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.DiscoveryPolicy;
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
import java.util.function.Function;

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
        List<InventorySource> sources =
                model.inventory().map(artifact -> artifact.content().sources()).orElse(List.of());
        Map<String, List<String>> files = new HashMap<>();
        sources.forEach(source -> files.putIfAbsent(source.id(), tree.resolve(source.sourcePatterns(), List.of())));
        Function<InventorySource, List<String>> filesOf = source -> files.getOrDefault(source.id(), List.of());
        List<Surface> surfaces = model.controlPlane()
                .map(artifact -> artifact.content().surfaces())
                .orElse(List.of());
        EntryPointPlaces places = new EntryPointPlaces(
                sources,
                filesOf,
                catalog,
                surfaces,
                surface -> tree.resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns()));
        List<ReviewedEntryPoint> candidates = EntryPointReview.of(found, sources, filesOf, policy, tree, today);
        List<OpenEntryPoint> open = candidates.stream()
                .filter(candidate -> candidate.state().isCounted() && candidate.state() != ReviewState.REVIEWED)
                .map(places::place)
                .sorted(Comparator.comparing(OpenEntryPoint::surface))
                .toList();
        return new EntryPointBacklog(
                found, candidates, EntryPointSummary.of(new DiscoveredEntryPoints(found, candidates), 0), open);
    }
}
