package dev.rotops.engine.discovery;

import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files of the entry points that were discovered, as the patterns of a discovery policy mean them. */
final class CandidateFiles {

    private final SourceTree tree;
    private final Set<String> files = new TreeSet<>();
    private final List<String> globs;

    CandidateFiles(List<EntryPoint> candidates, SourceTree tree) {
        this.tree = tree;
        candidates.stream().map(EntryPoint::file).filter(tree::isFile).forEach(files::add);
        this.globs = files.stream().map(Glob::quote).toList();
    }

    Set<String> ignoredBy(List<String> patterns) {
        if (patterns.isEmpty()) {
            return new HashSet<>();
        }
        Set<String> ignored = new HashSet<>(files);
        tree.match(globs, patterns).forEach(ignored::remove);
        return ignored;
    }

    Set<String> outside(List<String> scope) {
        if (scope.isEmpty()) {
            return Set.of();
        }
        Set<String> outside = new HashSet<>(files);
        tree.resolve(scope, List.of()).forEach(outside::remove);
        return outside;
    }

    /** Whether a pattern is the name of a single file. */
    boolean isName(String pattern) {
        return files.contains(pattern) || globs.contains(pattern);
    }
}
