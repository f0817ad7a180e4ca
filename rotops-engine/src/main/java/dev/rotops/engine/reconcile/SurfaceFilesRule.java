package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Surface;

/** Every surface has runtime files and tests. */
final class SurfaceFilesRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        var plane = graph.controlPlane();
        for (Surface surface : plane.content().surfaces()) {
            Subject subject = Subject.of("surface", surface.id());
            if (graph.sourcesOfSurface(surface.id()).isEmpty()) {
                findings.error(
                        FindingCode.SURFACE_WITHOUT_SOURCES,
                        subject,
                        plane.locate(surface.pointer() + "/sourcePatterns"),
                        "No file matches the surface's source patterns.",
                        "Correct \"sourcePatterns\" (or \"sourceIgnorePatterns\"), or remove the surface.");
            }
            if (graph.testsOfSurface(surface.id()).isEmpty()) {
                findings.error(
                        FindingCode.SURFACE_WITHOUT_TESTS,
                        subject,
                        plane.locate(surface.pointer() + "/testPatterns"),
                        "No file matches the surface's test patterns.",
                        "Correct \"testPatterns\" (or \"testIgnorePatterns\"), or write the first test.");
            }
        }
    }
}
