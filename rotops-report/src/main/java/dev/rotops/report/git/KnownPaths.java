package dev.rotops.report.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Files that git has, or had in a commit that the current branch comes from. */
public final class KnownPaths {

    private KnownPaths() {}

    /**
     * Looks which paths git knows.
     *
     * @param paths absolute, or relative to the root
     * @param root a directory, of a repository or of none
     * @return those of them that git knows, sorted; none where there is no history that can be read
     */
    public static Set<String> among(Collection<String> paths, Path root) {
        Set<String> known = new TreeSet<>();
        ReadOnlyGit.prepare();
        try (Repository repository = GitChanges.open(root)) {
            Path top = repository.getWorkTree().toPath().toRealPath();
            ObjectId head = new History(repository).head();
            for (String path : paths) {
                String name = below(top, root.toRealPath(), path);
                if (!name.isEmpty() && isKnown(name, head, repository)) {
                    known.add(path);
                }
            }
        } catch (NoHistoryException | IOException | RuntimeException e) {
            return known;
        }
        return known;
    }

    private static boolean isKnown(String name, ObjectId head, Repository repository) throws IOException {
        if (repository.readDirCache().findEntry(name) >= 0) {
            return true;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(name), TreeFilter.ANY_DIFF));
            walk.setRewriteParents(false);
            walk.markStart(walk.parseCommit(head));
            return walk.next() != null;
        }
    }

    private static String below(Path top, Path root, String path) {
        try {
            Path place = root.resolve(path).normalize();
            return place.startsWith(top)
                    ? top.relativize(place)
                            .toString()
                            .replace(top.getFileSystem().getSeparator(), "/")
                    : "";
        } catch (InvalidPathException e) {
            return "";
        }
    }
}
