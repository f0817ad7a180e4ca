package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.SurfaceCatalog;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
            after.ifPresent(artifact -> artifact.content().surfaces().stream()
                    .filter(successor -> successor.id().equals(surface.id()))
                    .forEach(successor -> check(surface, successor, artifact, change, narrowings)));
        }
    }

    private static void check(
            CatalogSurface surface,
            CatalogSurface successor,
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
            narrowings.accept(new Narrowing(
                    FindingCode.SURFACE_WEAKENED,
                    "surface",
                    surface.id(),
                    artifact.locate(successor.pointer()),
                    "It no longer requires " + String.join("; ", weaker) + "."));
        }
    }
}
