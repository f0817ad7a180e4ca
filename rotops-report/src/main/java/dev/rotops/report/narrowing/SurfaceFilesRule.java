package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Of the files that are there now, surfaces take all that they took: as source files, and as tests. */
final class SurfaceFilesRule implements NarrowingRule {

    /** So many files of a surface are reported one by one, and the others together. */
    private static final int SHOWN = 20;

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        check("a source file", surface -> sources(surface, change), change, narrowings);
        check("a test", surface -> tests(surface, change), change, narrowings);
    }

    private static List<String> sources(Surface surface, Comparison change) {
        return change.tree().resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns());
    }

    private static List<String> tests(Surface surface, Comparison change) {
        return change.tree().resolve(surface.testPatterns(), surface.testIgnorePatterns());
    }

    private static void check(
            String what, Function<Surface, List<String>> filesOf, Comparison change, Consumer<Narrowing> narrowings) {
        ReviewedModel after = change.after();
        if (after.controlPlane().isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Comparison.surfacesOf(after).forEach(surface -> seen.addAll(filesOf.apply(surface)));
        String plane = after.controlPlane().get().file();
        for (Surface surface : Comparison.surfacesOf(change.before())) {
            List<String> lost =
                    filesOf.apply(surface).stream().filter(seen::add).toList();
            lost.stream()
                    .limit(SHOWN)
                    .forEach(file -> narrowings.accept(new Narrowing(
                            FindingCode.SURFACE_WEAKENED,
                            "file",
                            file,
                            Location.of(file),
                            "No surface takes it as " + what + ", and " + surface.id() + " did.")));
            if (lost.size() > SHOWN) {
                narrowings.accept(new Narrowing(
                        FindingCode.SURFACE_WEAKENED,
                        "surface",
                        change.surfaces().idNow(surface.id()),
                        Location.of(plane),
                        "Of the files that it took as " + what + ", no surface takes " + (lost.size() - SHOWN)
                                + " more."));
            }
        }
    }
}
