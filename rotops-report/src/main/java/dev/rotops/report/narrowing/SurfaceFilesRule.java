package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Of the files that are there now, surfaces take all that they took: as source files, and as tests. */
final class SurfaceFilesRule implements NarrowingRule {

    /** So many files of a surface are reported one by one, and the others together. */
    private static final int SHOWN = 20;

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        for (SurfacePart part : SurfacePart.values()) {
            check(part, change, narrowings);
        }
    }

    private static void check(SurfacePart part, Comparison change, Consumer<Narrowing> narrowings) {
        ReviewedModel after = change.after();
        if (after.controlPlane().isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Comparison.surfacesOf(after).forEach(surface -> seen.addAll(part.files(surface, change.tree())));
        String plane = after.controlPlane().get().file();
        for (Surface surface : Comparison.surfacesOf(change.before())) {
            List<Narrowing> lost = change.filesThen(part.patterns(surface), part.ignored(surface)).stream()
                    .filter(seen::add)
                    .map(file -> new Narrowing(
                            FindingCode.SURFACE_WEAKENED,
                            "file",
                            file,
                            Location.of(file),
                            "No surface takes it as " + part.one() + ", and " + surface.id() + " did."))
                    .toList();
            lost.stream().limit(SHOWN).forEach(narrowings);
            if (lost.size() > SHOWN) {
                List<Narrowing> others = lost.subList(SHOWN, lost.size());
                narrowings.accept(Narrowing.together(
                        FindingCode.SURFACE_WEAKENED,
                        "surface",
                        change.surfaces().idNow(surface.id()),
                        Location.of(plane),
                        "Of the files that it took as " + part.one() + ", no surface takes " + others.size() + " more.",
                        others));
            }
        }
    }
}
