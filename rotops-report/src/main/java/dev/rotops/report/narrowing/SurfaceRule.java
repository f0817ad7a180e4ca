package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.SurfaceCatalog;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No surface of the catalog requires less than it did. */
final class SurfaceRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<SurfaceCatalog>> after = change.after().catalog();
        List<CatalogSurface> before = change.before()
                .catalog()
                .map(artifact -> artifact.content().surfaces())
                .orElse(List.of());
        for (CatalogSurface surface : before) {
            after.ifPresent(artifact -> check(surface, artifact, change, narrowings));
        }
    }

    private static void check(
            CatalogSurface surface,
            Artifact<SurfaceCatalog> artifact,
            Comparison change,
            Consumer<Narrowing> narrowings) {
        String idNow = change.surfaces().idNow(surface.id());
        Set<String> sources = surface.inventorySourceIds().stream()
                .map(change.sources()::idNow)
                .collect(Collectors.toSet());
        for (CatalogSurface now : artifact.content().surfaces()) {
            if (now.id().equals(idNow)) {
                check(surface, now, "It no longer requires ", artifact, change, narrowings);
            } else if (!Collections.disjoint(now.inventorySourceIds(), sources)) {
                check(
                        surface,
                        now,
                        "It has sources of the surface " + surface.id() + " now, and does not require ",
                        artifact,
                        change,
                        narrowings);
            }
        }
    }

    private static void check(
            CatalogSurface surface,
            CatalogSurface successor,
            String beginning,
            Artifact<SurfaceCatalog> artifact,
            Comparison change,
            Consumer<Narrowing> narrowings) {
        List<String> weaker = Stream.of(
                        Comparison.withoutSome("evidence", surface.requiredEvidence(), successor.requiredEvidence()),
                        Comparison.withoutSome(
                                "outcome classes",
                                surface.requiredOutcomeClasses(),
                                successor.requiredOutcomeClasses()),
                        change.lower("fidelity", surface.minimumFidelity(), successor.minimumFidelity()))
                .flatMap(Optional::stream)
                .toList();
        if (!weaker.isEmpty()) {
            narrowings.accept(Narrowing.listing(
                    FindingCode.SURFACE_WEAKENED,
                    "surface",
                    successor.id(),
                    artifact.locate(successor.pointer()),
                    beginning,
                    weaker,
                    "."));
        }
    }
}
