package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Of the files that may come, surfaces would take all that they would have taken: patterns have not become lists of what is there. */
final class FilesToComeRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<ControlPlane>> plane = change.after().controlPlane();
        if (plane.isEmpty()) {
            return;
        }
        for (SurfacePart part : SurfacePart.values()) {
            for (Surface surface : Comparison.surfacesOf(change.before())) {
                lost(surface, part, change)
                        .ifPresent(file -> narrowings.accept(new Narrowing(
                                FindingCode.SURFACE_WEAKENED,
                                "surface",
                                change.surfaces().idNow(surface.id()),
                                Location.of(plane.get().file()),
                                "Of " + part.several() + " to come, such as " + file
                                        + ", no surface would take all that " + surface.id() + " would have taken.")));
            }
        }
    }

    private static Optional<String> lost(Surface surface, SurfacePart part, Comparison change) {
        List<Surface> now = Comparison.surfacesOf(change.after());
        if (now.stream().anyMatch(other -> part.isSame(surface, other))) {
            return Optional.empty();
        }
        List<String> imagined = FilesToCome.like(part.files(surface, change.tree()), change.tree());
        List<String> lost = new ArrayList<>(imagined);
        lost.retainAll(part.wouldTake(surface, imagined, change.tree()));
        for (Surface other : now) {
            lost.removeAll(part.wouldTake(other, lost, change.tree()));
        }
        return lost.stream().findFirst();
    }
}
