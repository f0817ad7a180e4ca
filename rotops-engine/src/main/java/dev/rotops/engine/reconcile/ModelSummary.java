package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A model in numbers.
 *
 * @param principle the project's governing principle
 * @param version version of the reviewed model
 * @param inventorySources how many sources the inventory has; absent without an inventory
 * @param catalogSurfaces how many surfaces the catalog has; absent without a catalog
 * @param discoveryScope globs that the discovery policy confines discovery to; empty for everything
 * @param discovery discovery in numbers; absent without a discovery policy, and where it found nothing
 * @param entryPoints the entry points of compiled classes in numbers; absent without a discovery policy or an inventory
 * @param inventoryBehaviors how many inventory behaviors there are, written out or synthesized; absent when there are none
 * @param behaviorUnits how many behavior units the control plane has
 * @param incompleteBehaviorUnits how many of them are not implemented
 * @param uncoveredInventoryBehaviors how many inventory behaviors no unit implements
 * @param surfaces one summary for each surface of the control plane, in its order
 */
public record ModelSummary(
        String principle,
        String version,
        OptionalInt inventorySources,
        OptionalInt catalogSurfaces,
        List<String> discoveryScope,
        Optional<DiscoverySummary> discovery,
        Optional<EntryPointSummary> entryPoints,
        OptionalInt inventoryBehaviors,
        int behaviorUnits,
        int incompleteBehaviorUnits,
        int uncoveredInventoryBehaviors,
        List<SurfaceSummary> surfaces) {

    static ModelSummary of(ModelGraph graph, List<Finding> findings) {
        ControlPlane plane = graph.controlPlane().content();
        int inventoryBehaviors = graph.inventoryBehaviors().size();
        return new ModelSummary(
                plane.principle(),
                plane.version(),
                graph.inventory()
                        .map(inventory -> OptionalInt.of(inventory.sources().size()))
                        .orElse(OptionalInt.empty()),
                graph.catalog()
                        .map(catalog -> OptionalInt.of(catalog.surfaces().size()))
                        .orElse(OptionalInt.empty()),
                graph.model()
                        .discoveryPolicy()
                        .map(policy -> policy.content().scopePatterns())
                        .orElse(List.of()),
                DiscoverySummary.of(graph),
                graph.entryPoints().map(found -> EntryPointSummary.of(found, sharing(graph))),
                inventoryBehaviors == 0 ? OptionalInt.empty() : OptionalInt.of(inventoryBehaviors),
                plane.units().size(),
                count(findings, FindingCode.BEHAVIOR_NOT_IMPLEMENTED),
                count(findings, FindingCode.INVENTORY_BEHAVIOR_UNIMPLEMENTED),
                surfaces(graph));
    }

    /**
     * Says how much of what was discovered is reviewed.
     *
     * @return one text for entry points and one for files, as far as discovery looked for them; where nobody asked it to, a
     *     text that says so
     */
    public List<String> discovered() {
        List<String> texts = Stream.concat(
                        entryPoints.map(Object::toString).stream(), discovery.map(Object::toString).stream())
                .toList();
        return texts.isEmpty() ? List.of("discovery was not asked what is unreviewed") : texts;
    }

    private static int sharing(ModelGraph graph) {
        return graph.events().values().stream()
                .mapToInt(events -> events.unserved().size())
                .sum();
    }

    private static int count(List<Finding> findings, FindingCode code) {
        return (int) findings.stream().filter(finding -> finding.code() == code).count();
    }

    private static List<SurfaceSummary> surfaces(ModelGraph graph) {
        Map<String, Integer> units = new HashMap<>();
        for (BehaviorUnit unit : graph.controlPlane().content().units()) {
            units.merge(unit.surface(), 1, Integer::sum);
        }
        Map<String, Integer> inventoryBehaviors = new HashMap<>();
        for (InventoryBehavior behavior : graph.inventoryBehaviors()) {
            graph.catalogSurfaceOfSource(behavior.sourceId())
                    .map(CatalogSurface::id)
                    .ifPresent(surface -> inventoryBehaviors.merge(surface, 1, Integer::sum));
        }
        List<SurfaceSummary> summaries = new ArrayList<>();
        for (Surface surface : graph.controlPlane().content().surfaces()) {
            summaries.add(new SurfaceSummary(
                    surface.id(),
                    graph.sourcesOfSurface(surface.id()).size(),
                    graph.testsOfSurface(surface.id()).size(),
                    units.getOrDefault(surface.id(), 0),
                    inventoryBehaviors.getOrDefault(surface.id(), 0),
                    SurfaceCoverageRule.uncoveredSources(graph, surface),
                    SurfaceCoverageRule.unreferencedTests(graph, surface)));
        }
        return List.copyOf(summaries);
    }
}
