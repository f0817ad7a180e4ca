package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Surface;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files of every surface are those that its behaviors implement and that the inventory holds, and its tests own. */
final class SurfaceCoverageRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        for (Surface surface : graph.controlPlane().content().surfaces()) {
            checkSources(graph, surface, findings);
            checkTests(graph, surface, findings);
            checkInventory(graph, surface, findings);
        }
    }

    private static void checkSources(ModelGraph graph, Surface surface, Findings findings) {
        for (String file : uncoveredSources(graph, surface)) {
            findings.error(
                    FindingCode.SURFACE_UNCOVERED_SOURCE,
                    subject(surface, file),
                    Location.of(file),
                    "No behavior unit of surface \"" + surface.id() + "\" implements this file.",
                    "Add it to \"sourcePatterns\" of the behavior that it implements, or add that behavior; a file without"
                            + " behavior belongs in the surface's \"sourceIgnorePatterns\".");
        }
    }

    private static void checkTests(ModelGraph graph, Surface surface, Findings findings) {
        for (String file : unreferencedTests(graph, surface)) {
            findings.error(
                    FindingCode.SURFACE_UNREFERENCED_TEST,
                    subject(surface, file),
                    Location.of(file),
                    "No behavior unit of surface \"" + surface.id() + "\" is owned by this test.",
                    "Let it claim the behavior that it proves, or add it to the surface's \"testIgnorePatterns\".");
        }
    }

    /** Files of a surface that none of its units implements. */
    static List<String> uncoveredSources(ModelGraph graph, Surface surface) {
        Set<String> covered = graph.filesOfUnits(surface.id());
        return graph.sourcesOfSurface(surface.id()).stream()
                .filter(file -> !covered.contains(file))
                .toList();
    }

    /** Tests of a surface that own none of its units; the class of the report has nothing to own them with. */
    static List<String> unreferencedTests(ModelGraph graph, Surface surface) {
        Set<String> owners = graph.filesOfOwners(surface.id());
        return graph.testsOfSurface(surface.id()).stream()
                .filter(file -> !owners.contains(file) && !graph.tests().isOnlyAnchor(file))
                .toList();
    }

    private static void checkInventory(ModelGraph graph, Surface surface, Findings findings) {
        if (graph.inventory().isEmpty() || graph.catalog().isEmpty()) {
            return;
        }
        Set<String> reviewed = new HashSet<>();
        for (String source : graph.catalogSurface(surface.id())
                .map(CatalogSurface::inventorySourceIds)
                .orElse(List.of())) {
            reviewed.addAll(graph.filesOfSource(source));
        }
        Set<String> actual = new LinkedHashSet<>(graph.sourcesOfSurface(surface.id()));
        Set<String> missing = new TreeSet<>();
        for (String file : reviewed) {
            if (!actual.contains(file)) {
                missing.add(file);
            }
        }
        for (String file : missing) {
            findings.error(
                    FindingCode.SURFACE_MISSING_INVENTORY_FILE,
                    subject(surface, file),
                    graph.controlPlane().locate(surface.pointer() + "/sourcePatterns"),
                    "The inventory gives " + file + " to this surface, whose source patterns do not match it.",
                    "Extend the surface's \"sourcePatterns\", or move the inventory source.");
        }
        for (String file : actual) {
            if (!reviewed.contains(file)) {
                findings.error(
                        FindingCode.SURFACE_FILE_NOT_IN_INVENTORY,
                        subject(surface, file),
                        Location.of(file),
                        "No inventory source of surface \"" + surface.id() + "\" holds this file.",
                        "Add the file to the \"sourcePatterns\" of the inventory source that it belongs to, or take"
                                + " it out of the surface.");
            }
        }
    }

    private static Subject subject(Surface surface, String file) {
        return Subject.of("surface", surface.id()).and("file", file);
    }
}
