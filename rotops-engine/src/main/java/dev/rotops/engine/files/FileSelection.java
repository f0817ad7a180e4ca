package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one ignore list leaves of the tree. */
final class FileSelection {

    private final DirectoryTree tree;
    private final IgnoreList ignored;
    private final Map<Directory, FileIndex> indexes = new HashMap<>();
    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<Glob, List<String>> found = new HashMap<>();

    FileSelection(DirectoryTree tree, Collection<String> ignored) {
        this.tree = tree;
        this.ignored = new IgnoreList(ignored);
    }

    /** Returns the files that a pattern names, some perhaps twice: the one that it is the path of, else what it matches. */
    List<String> files(String pattern, Function<String, Glob> globs) {
        List<String> paths = named.get(pattern);
        if (paths == null) {
            paths = named(pattern, globs);
            named.put(pattern, paths);
        }
        return paths;
    }

    private List<String> named(String pattern, Function<String, Glob> globs) {
        Optional<String> path = RootedPath.normalize(pattern);
        if (path.isPresent() && tree.file(path.get()) != null) {
            return ignored.names(path.get()) ? List.of() : List.of(path.get());
        }
        return Glob.isNegation(pattern, 0) ? List.of() : files(globs.apply(pattern));
    }

    /** Tells whether a pattern would name a file that is not there, if it were. */
    boolean wouldName(String pattern, String file, Function<String, Glob> globs) {
        Optional<String> path = RootedPath.normalize(pattern);
        if (path.filter(file::equals).isPresent()) {
            return !ignored.names(file);
        }
        boolean namesAnother = path.isPresent() && tree.file(path.get()) != null;
        if (namesAnother || Glob.isNegation(pattern, 0) || ignored.ignores(file)) {
            return false;
        }
        return globs.apply(pattern).alternatives().stream()
                .anyMatch(alternative -> alternative.matches(file) && !isPruned(file, alternative.base()));
    }

    private boolean isPruned(String file, String base) {
        int from = base.isEmpty() ? 0 : base.length() + 1;
        for (int end = file.indexOf('/', from); end >= 0; end = file.indexOf('/', end + 1)) {
            if (ignored.prunes(file.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the files that a pattern matches, some perhaps twice. */
    List<String> files(Glob glob) {
        List<String> paths = found.get(glob);
        if (paths == null) {
            paths = new ArrayList<>();
            for (PathPattern alternative : glob.alternatives()) {
                collect(alternative, paths);
            }
            found.put(glob, paths);
        }
        return paths;
    }

    /** Enters the base of the pattern whether or not it is ignored: pruning begins beneath it. */
    private void collect(PathPattern pattern, Collection<String> paths) {
        Directory base = tree.directory(pattern.base());
        if (base != null) {
            collectFrom(base, pattern, paths);
        } else if (pattern.mayEndAtBase() && tree.file(pattern.base()) != null && !ignored.ignores(pattern.base())) {
            paths.add(pattern.base());
        }
    }

    /** Goes down the tree by one segment at a time, and leaves the rest to an index at the first globstar. */
    private void collectFrom(Directory base, PathPattern pattern, Collection<String> paths) {
        Descent descent = new Descent(ignored);
        List<Directory> reached = List.of(base);
        for (int segment = 0; segment < pattern.length(); segment++) {
            for (Directory directory : reached) {
                if (pattern.isGlobstar(segment)) {
                    index(directory).collect(pattern, segment, paths);
                } else if (pattern.mayEndAt(segment)) {
                    addFiles(directory, pattern.segment(segment), paths);
                }
            }
            if (pattern.isGlobstar(segment) || segment + 1 == pattern.length()) {
                return;
            }
            reached = descent.children(reached, pattern.segment(segment));
        }
    }

    private void addFiles(Directory directory, Segment segment, Collection<String> paths) {
        for (Entry file : Listing.matching(directory.files(), segment)) {
            String path = directory.pathOf(file.name());
            if (!ignored.ignores(path)) {
                paths.add(path);
            }
        }
    }

    private FileIndex index(Directory directory) {
        FileIndex index = indexes.get(directory);
        if (index == null) {
            index = new FileIndex(directory, ignored);
            indexes.put(directory, index);
        }
        return index;
    }
}
