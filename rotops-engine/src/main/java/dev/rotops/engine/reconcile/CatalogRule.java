package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.model.SurfaceCatalog;
import java.util.HashSet;
import java.util.Set;

/** Inventory, surface catalog and control plane name the same things, and every source has exactly one surface. */
final class CatalogRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        checkInventoryBehaviors(graph, findings);
        graph.model().catalog().ifPresent(catalog -> {
            Set<String> assigned = checkCatalog(graph, catalog, findings);
            checkControlPlane(graph, catalog, findings);
            checkInventory(graph, assigned, findings);
        });
    }

    private static void checkInventoryBehaviors(ModelGraph graph, Findings findings) {
        graph.model().inventory().ifPresent(inventory -> {
            for (InventoryBehavior behavior : graph.inventoryBehaviors()) {
                if (graph.source(behavior.sourceId()).isEmpty()) {
                    findings.error(
                            FindingCode.INVENTORY_BEHAVIOR_UNKNOWN_SOURCE,
                            Subject.of("inventoryBehavior", behavior.id()).and("source", behavior.sourceId()),
                            inventory.locate(behavior.pointer() + "/sourceId"),
                            "The inventory behavior belongs to source \"" + behavior.sourceId()
                                    + "\", which the inventory does not have.",
                            "Name one of the inventory's sources.");
                }
            }
        });
    }

    private static Set<String> checkCatalog(ModelGraph graph, Artifact<SurfaceCatalog> catalog, Findings findings) {
        Set<String> assigned = new HashSet<>();
        for (CatalogSurface surface : catalog.content().surfaces()) {
            Subject subject = Subject.of("surface", surface.id());
            if (!graph.knowsSurface(surface.id())) {
                findings.error(
                        FindingCode.CATALOG_SURFACE_UNKNOWN,
                        subject,
                        catalog.locate(surface.pointer() + "/id"),
                        "The control plane has no surface \"" + surface.id() + "\".",
                        "Add the surface to the control plane, or correct the id.");
            }
            if (surface.inventorySourceIds().isEmpty()) {
                findings.error(
                        FindingCode.CATALOG_SURFACE_EMPTY,
                        subject,
                        catalog.locate(surface.pointer()),
                        "The surface takes no inventory source.",
                        "List the inventory sources that belong to it, or remove it.");
            }
            for (int i = 0; i < surface.inventorySourceIds().size(); i++) {
                String source = surface.inventorySourceIds().get(i);
                String pointer = surface.pointer() + "/inventorySourceIds/" + i;
                if (graph.source(source).isEmpty()) {
                    if (graph.isUnreadable(ArtifactKind.INVENTORY)) {
                        continue;
                    }
                    findings.error(
                            FindingCode.CATALOG_UNKNOWN_SOURCE,
                            subject.and("source", source),
                            catalog.locate(pointer),
                            "The inventory has no source \"" + source + "\".",
                            "Name one of the inventory's sources.");
                } else if (!assigned.add(source)) {
                    findings.error(
                            FindingCode.SOURCE_IN_SEVERAL_SURFACES,
                            Subject.of("source", source),
                            catalog.locate(pointer),
                            "The source \"" + source + "\" was already given to a surface.",
                            "Leave it in one surface.");
                }
            }
        }
        return assigned;
    }

    private static void checkControlPlane(ModelGraph graph, Artifact<SurfaceCatalog> catalog, Findings findings) {
        var plane = graph.controlPlane();
        for (Surface surface : plane.content().surfaces()) {
            if (graph.catalogSurface(surface.id()).isEmpty()) {
                findings.error(
                        FindingCode.SURFACE_NOT_IN_CATALOG,
                        Subject.of("surface", surface.id()),
                        plane.locate(surface.pointer() + "/id"),
                        "The surface catalog does not have this surface.",
                        "Add it to " + catalog.file() + " with the inventory sources that belong to it.");
            }
        }
    }

    private static void checkInventory(ModelGraph graph, Set<String> assigned, Findings findings) {
        graph.model().inventory().ifPresent(inventory -> {
            for (InventorySource source : inventory.content().sources()) {
                if (!assigned.contains(source.id())) {
                    findings.error(
                            FindingCode.SOURCE_UNASSIGNED,
                            Subject.of("source", source.id()),
                            inventory.locate(source.pointer() + "/id"),
                            "No surface takes this inventory source.",
                            "Add its id to \"inventorySourceIds\" of a surface in the surface catalog.");
                }
            }
        });
    }
}
