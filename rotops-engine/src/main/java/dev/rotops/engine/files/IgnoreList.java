package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The patterns of one ignore list.
 *
 * <p>A pattern takes away the files that it matches, and the file that it is the very path of. One that ends with a plain
 * name or with {@code **} also prunes the directories that it matches: nothing beneath them is looked at.
 *
 * <p>Every path of the tree is held against the list. Most patterns are {@code **}{@code /name/**}, which asks for a name
 * anywhere, or {@code **}{@code /*.ext}, which asks for the last name only.
 */
final class IgnoreList {

    private final Set<String> spellings = new HashSet<>();
    private final Set<String> namesAnywhere = new HashSet<>();
    private final List<Segment> lastNames = new ArrayList<>();
    private final List<PathPattern> others = new ArrayList<>();
    private final List<Glob> negated = new ArrayList<>();
    private final List<PathPattern> pruning = new ArrayList<>();

    IgnoreList(Collection<String> patterns) {
        for (String pattern : patterns) {
            spellings.add(RootedPath.normalize(pattern).orElse(pattern));
            // Everything here is taken away, so that a mark in front says nothing new.
            Glob glob = Glob.compile(Glob.isNegation(pattern, 0) ? pattern.substring(1) : pattern);
            if (glob.isNegated()) {
                negated.add(glob);
            } else {
                glob.alternatives().forEach(this::add);
            }
        }
    }

    private void add(PathPattern pattern) {
        boolean anywhere = pattern.base().isEmpty() && pattern.isGlobstar(0);
        Segment last = pattern.last();
        if (anywhere
                && pattern.length() == 3
                && last == Globstar.ANY_NAMES
                && pattern.segment(1) instanceof LiteralSegment literal) {
            namesAnywhere.add(literal.name());
            return;
        }
        if (anywhere && pattern.length() == 2) {
            lastNames.add(last);
        } else {
            others.add(pattern);
        }
        if (last instanceof LiteralSegment || last instanceof Globstar) {
            pruning.add(pattern);
        }
    }

    /** Tells whether the list holds this very path, whatever it would mean as a pattern. */
    boolean names(String file) {
        return spellings.contains(file);
    }

    boolean ignores(String file) {
        return hasIgnoredName(file) || hasIgnoredLastName(file) || names(file) || isIgnoredOtherwise(file);
    }

    boolean prunes(String directory) {
        return hasIgnoredName(directory) || anyMatches(pruning, directory);
    }

    private boolean hasIgnoredName(String path) {
        for (int from = 0; from <= path.length() && !namesAnywhere.isEmpty(); ) {
            int to = RootedPath.endOfName(path, from);
            if (namesAnywhere.contains(path.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private boolean hasIgnoredLastName(String path) {
        int start = path.lastIndexOf('/') + 1;
        for (int i = 0; i < lastNames.size(); i++) {
            if (lastNames.get(i).matches(path, start, path.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isIgnoredOtherwise(String path) {
        for (int i = 0; i < negated.size(); i++) {
            if (negated.get(i).matchesNormal(path)) {
                return true;
            }
        }
        return anyMatches(others, path);
    }

    private static boolean anyMatches(List<PathPattern> patterns, String path) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(path)) {
                return true;
            }
        }
        return false;
    }
}
