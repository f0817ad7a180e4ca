package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The patterns of one ignore list.
 *
 * <p>A pattern takes away the files that it matches. One that ends with a plain name or with {@code **} also prunes the
 * directories that it matches: nothing beneath them is looked at.
 */
final class IgnoreList {

    private final Set<String> spellings = new HashSet<>();
    private final List<Glob> globs = new ArrayList<>();
    private final List<PathPattern> pruning = new ArrayList<>();

    IgnoreList(Collection<String> patterns) {
        for (String pattern : patterns) {
            spellings.add(RootedPath.normalize(pattern).orElse(pattern));
            // Everything here is taken away, so that a mark in front says nothing new.
            Glob glob = Glob.compile(Glob.isNegation(pattern, 0) ? pattern.substring(1) : pattern);
            globs.add(glob);
            if (!glob.isNegated()) {
                addPruning(glob);
            }
        }
    }

    /** Tells whether the list holds this very path, whatever it would mean as a pattern. */
    boolean names(String file) {
        return spellings.contains(file);
    }

    boolean ignores(String file) {
        for (int i = 0; i < globs.size(); i++) {
            if (globs.get(i).matchesNormal(file)) {
                return true;
            }
        }
        return false;
    }

    boolean prunes(String directory) {
        for (int i = 0; i < pruning.size(); i++) {
            if (pruning.get(i).matches(directory)) {
                return true;
            }
        }
        return false;
    }

    private void addPruning(Glob glob) {
        for (PathPattern alternative : glob.alternatives()) {
            if (alternative.last() instanceof LiteralSegment || alternative.last() instanceof Globstar) {
                pruning.add(alternative);
            }
        }
    }
}
