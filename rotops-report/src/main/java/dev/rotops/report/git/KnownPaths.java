package dev.rotops.report.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Files that git has, or had in a commit that the current branch comes from, and those that it would take. */
public final class KnownPaths {

    private static final int INDEX = 1;
    private static final int DISK = 2;

    private final Repository repository;
    private final RevCommit head;

    private KnownPaths(Repository repository) throws IOException, NoHistoryException {
        this.repository = repository;
        this.head = repository.parseCommit(new History(repository).head());
    }

    /**
     * Looks which files git knows by a path, or below it. Of those of now, it leaves out what git ignores; those of earlier
     * commits are only asked for where there is none of now.
     *
     * @param paths of files and directories, absolute or relative to the root
     * @param root a directory, of a repository or of none
     * @return the files by the paths that lead to them, relative to the root; nothing where there is no history that can be
     *     read
     */
    public static Map<String, Set<String>> at(Collection<String> paths, Path root) {
        Map<String, Set<String>> known = new HashMap<>();
        ReadOnlyGit.prepare();
        try (Repository repository = GitChanges.open(root)) {
            KnownPaths git = new KnownPaths(repository);
            Path top = repository.getWorkTree().toPath().toRealPath();
            for (String path : paths) {
                Optional<String> name = below(top, root.toRealPath(), path);
                if (name.isPresent()) {
                    Set<String> files = new TreeSet<>();
                    for (String file : git.files(name.get())) {
                        files.add(posix(root.toRealPath().relativize(top.resolve(file))));
                    }
                    known.put(path, files);
                }
            }
        } catch (NoHistoryException | IOException | RuntimeException e) {
            return known;
        }
        return known;
    }

    private Set<String> files(String name) throws IOException {
        Set<String> files = filesOfNow(name);
        return files.isEmpty() ? filesOfHistory(name) : files;
    }

    private Set<String> filesOfNow(String name) throws IOException {
        Set<String> files = new TreeSet<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(head.getTree());
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            FileTreeIterator disk = new FileTreeIterator(repository);
            disk.setDirCacheIterator(walk, INDEX);
            walk.addTree(disk);
            walk.setFilter(filter(name));
            while (walk.next()) {
                if (isIgnored(walk)) {
                    continue;
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                } else if (!FileMode.GITLINK.equals(walk.getRawMode(DISK))) {
                    files.add(walk.getPathString());
                }
            }
        }
        return files;
    }

    private static boolean isIgnored(TreeWalk walk) throws IOException {
        FileTreeIterator disk = walk.getTree(DISK, FileTreeIterator.class);
        return disk != null
                && walk.getTree(0, AbstractTreeIterator.class) == null
                && walk.getTree(INDEX, AbstractTreeIterator.class) == null
                && disk.isEntryIgnored();
    }

    private Set<String> filesOfHistory(String name) throws IOException {
        Set<String> files = new TreeSet<>();
        TreeFilter changed = AndTreeFilter.create(filter(name), TreeFilter.ANY_DIFF);
        try (RevWalk commits = new RevWalk(repository)) {
            commits.setTreeFilter(changed);
            commits.setRewriteParents(false);
            commits.markStart(commits.parseCommit(head));
            for (RevCommit commit : commits) {
                addChanged(commit, changed, files);
                if (files.contains(name)) {
                    break;
                }
            }
        }
        return files;
    }

    private void addChanged(RevCommit commit, TreeFilter changed, Set<String> files) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            for (RevCommit parent : List.of(commit.getParents())) {
                walk.addTree(repository.parseCommit(parent).getTree());
            }
            walk.setRecursive(true);
            walk.setFilter(changed);
            while (walk.next()) {
                files.add(walk.getPathString());
            }
        }
    }

    private static TreeFilter filter(String name) {
        return name.isEmpty() ? TreeFilter.ALL : PathFilter.create(name);
    }

    private static Optional<String> below(Path top, Path root, String path) {
        try {
            Path place = root.resolve(path).normalize();
            return place.startsWith(top) ? Optional.of(posix(top.relativize(place))) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String posix(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
