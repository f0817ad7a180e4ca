package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.FittingSource;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.model.SurfaceCatalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where entry points belong, as far as the model tells. */
final class EntryPointPlaces {

    private final List<InventorySource> sources;
    private final Function<InventorySource, ? extends Collection<String>> filesOf;
    private final Map<String, String> surfaceOfSource = new HashMap<>();
    private final Map<String, String> surfaceOfFile = new HashMap<>();

    /**
     * Knows the model.
     *
     * @param sources the sources of the inventory
     * @param filesOf tells the files of a source
     * @param catalog what gives sources to surfaces
     * @param surfaces the surfaces of the control plane
     * @param filesOfSurface tells the files of a surface
     */
    EntryPointPlaces(
            List<InventorySource> sources,
            Function<InventorySource, ? extends Collection<String>> filesOf,
            Optional<SurfaceCatalog> catalog,
            List<Surface> surfaces,
            Function<Surface, ? extends Collection<String>> filesOfSurface) {
        this.sources = sources;
        this.filesOf = filesOf;
        catalog.map(SurfaceCatalog::surfaces)
                .orElse(List.of())
                .forEach(surface -> surface.inventorySourceIds()
                        .forEach(source -> surfaceOfSource.putIfAbsent(source, surface.id())));
        surfaces.forEach(surface ->
                filesOfSurface.apply(surface).forEach(file -> surfaceOfFile.putIfAbsent(file, surface.id())));
    }

    OpenEntryPoint place(ReviewedEntryPoint candidate) {
        EntryPoint entryPoint = candidate.entryPoint();
        String source = candidate.state() == ReviewState.PROPOSED
                ? candidate.says()
                : FittingSource.of(entryPoint, sources, filesOf)
                        .map(InventorySource::id)
                        .orElse("");
        String surface = surfaceOfSource.getOrDefault(source, surfaceOfFile.getOrDefault(entryPoint.file(), ""));
        return new OpenEntryPoint(entryPoint, candidate.state(), source, surface);
    }
}
