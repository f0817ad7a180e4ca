package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.Surface;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** No id stands twice in a list. */
final class UniqueIdRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        var plane = graph.controlPlane();
        require("surface", plane, plane.content().surfaces(), Surface::id, Surface::pointer, findings);
        require("behavior", plane, plane.content().units(), BehaviorUnit::id, BehaviorUnit::pointer, findings);
        graph.model().inventory().ifPresent(inventory -> {
            require(
                    "source",
                    inventory,
                    inventory.content().sources(),
                    InventorySource::id,
                    InventorySource::pointer,
                    findings);
            require(
                    "inventoryBehavior",
                    inventory,
                    graph.inventoryBehaviors(),
                    InventoryBehavior::id,
                    InventoryBehavior::pointer,
                    findings);
        });
        graph.model()
                .catalog()
                .ifPresent(catalog -> require(
                        "catalog-surface",
                        catalog,
                        catalog.content().surfaces(),
                        CatalogSurface::id,
                        CatalogSurface::pointer,
                        findings));
        graph.model()
                .capabilities()
                .ifPresent(capabilities -> require(
                        "capability",
                        capabilities,
                        capabilities.content().profiles(),
                        CapabilityProfile::id,
                        CapabilityProfile::pointer,
                        findings));
        graph.model()
                .probes()
                .ifPresent(
                        plan -> require("probe", plan, plan.content().probes(), Probe::id, Probe::pointer, findings));
    }

    private static <T> void require(
            String kind,
            Artifact<?> artifact,
            List<T> elements,
            Function<T, String> id,
            Function<T, String> pointer,
            Findings findings) {
        Set<String> seen = new HashSet<>();
        for (T element : elements) {
            if (!seen.add(id.apply(element))) {
                findings.error(
                        FindingCode.DUPLICATE_ID,
                        Subject.of("kind", kind).and("id", id.apply(element)),
                        artifact.locate(pointer.apply(element)),
                        "The id \"" + id.apply(element) + "\" already stands further up.",
                        "Rename one of the two, or remove it.");
            }
        }
    }
}
