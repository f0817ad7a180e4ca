package dev.rotops.report.narrowing;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Surface;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a surface of the control plane takes by its patterns. */
enum SurfacePart {
    SOURCES("a source file", "source files") {
        @Override
        List<String> patterns(Surface surface) {
            return surface.sourcePatterns();
        }

        @Override
        List<String> ignored(Surface surface) {
            return surface.sourceIgnorePatterns();
        }
    },
    TESTS("a test", "tests") {
        @Override
        List<String> patterns(Surface surface) {
            return surface.testPatterns();
        }

        @Override
        List<String> ignored(Surface surface) {
            return surface.testIgnorePatterns();
        }
    };

    private final String one;
    private final String several;

    SurfacePart(String one, String several) {
        this.one = one;
        this.several = several;
    }

    abstract List<String> patterns(Surface surface);

    abstract List<String> ignored(Surface surface);

    /** What people call one of the files. */
    String one() {
        return one;
    }

    /** What people call several of them. */
    String several() {
        return several;
    }

    /** Whether both take the same, whatever files there are. */
    boolean isSame(Surface surface, Surface other) {
        return patterns(surface).equals(patterns(other)) && ignored(surface).equals(ignored(other));
    }

    /** The files that are there. */
    List<String> files(Surface surface, SourceTree tree) {
        return tree.resolve(patterns(surface), ignored(surface));
    }

    /** Those of some files it would take if they were there. */
    Set<String> wouldTake(Surface surface, Collection<String> missing, SourceTree tree) {
        Set<String> taken = new HashSet<>(tree.resolve(patterns(surface), ignored(surface), missing));
        taken.retainAll(missing);
        return taken;
    }
}
