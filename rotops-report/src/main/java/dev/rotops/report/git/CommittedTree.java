package dev.rotops.report.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The files of a directory of the repository, as a commit left them. */
public final class CommittedTree {

    static final int SHORT_ID = 7;

    private static final int MAXIMUM_LINKS = 5;

    private final Repository repository;
    private final RevCommit commit;
    private final String prefix;

    CommittedTree(Repository repository, RevCommit commit, Path root) throws IOException {
        this.repository = repository;
        this.commit = commit;
        this.prefix = GitChanges.prefix(root, repository);
    }

    /** The beginning of the commit's id. */
    String commit() {
        return commit.abbreviate(SHORT_ID).name();
    }

    /**
     * Reads a file, through symbolic links within the repository.
     *
     * @param file its path relative to the root
     * @return its text; nothing where there was no such file
     * @throws NoHistoryException if git does not give it away, or does not have it, as a link led elsewhere or a submodule held it
     */
    public Optional<String> text(String file) throws NoHistoryException {
        String path = prefix + file;
        for (int links = 0; links <= MAXIMUM_LINKS; links++) {
            try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
                if (walk == null) {
                    requireNoSubmodule(path);
                    return Optional.empty();
                }
                String content = new String(repository.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
                if (!walk.getFileMode(0).equals(FileMode.SYMLINK)) {
                    return Optional.of(content);
                }
                Path target = Path.of(path).resolveSibling(content).normalize();
                if (target.isAbsolute() || target.startsWith("..")) {
                    break;
                }
                path = target.toString().replace('\\', '/');
            } catch (IOException | RuntimeException e) {
                throw UnreadableHistory.of("the git repository", e);
            }
        }
        throw new NoHistoryException(
                "at " + commit() + ", " + file + " was a symbolic link that leads out of the repository, so nobody"
                        + " knows what it held",
                "compare from the commit on that put the file itself there");
    }

    private void requireNoSubmodule(String path) throws IOException, NoHistoryException {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            String directory = path.substring(0, end);
            try (TreeWalk walk = TreeWalk.forPath(repository, directory, commit.getTree())) {
                if (walk != null && walk.getFileMode(0).equals(FileMode.GITLINK)) {
                    throw new NoHistoryException(
                            "at " + commit() + ", " + directory
                                    + " was a submodule, and what it held is in the history of" + " another repository",
                            "keep the artifacts in the repository whose code they are about");
                }
            }
        }
    }

    /**
     * Looks for files by their names, wherever below the root they were.
     *
     * @param names which may be the last part of their paths
     * @return their paths relative to the root
     * @throws NoHistoryException if git does not give them away
     */
    public List<String> files(Set<String> names) throws NoHistoryException {
        return allFiles(names).stream()
                .filter(file -> file.startsWith(prefix))
                .map(file -> file.substring(prefix.length()))
                .toList();
    }

    /**
     * Looks for files that were elsewhere in the repository, and are not there any more.
     *
     * @param name the last part of their paths
     * @return their paths relative to the work tree
     * @throws NoHistoryException if git does not give them away
     */
    public List<String> goneOutside(String name) throws NoHistoryException {
        Path workTree = repository.getWorkTree().toPath();
        return allFiles(Set.of(name)).stream()
                .filter(file -> !file.startsWith(prefix))
                .filter(file -> !Files.exists(workTree.resolve(file), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** The files that the index has not, or not like this. */
    List<String> changedSince(Collection<String> suffixes) throws IOException {
        List<String> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                String path = walk.getPathString();
                if (path.startsWith(prefix) && suffixes.stream().anyMatch(path::endsWith)) {
                    files.add(path.substring(prefix.length()));
                }
            }
        }
        return files;
    }

    /** The files that have another name in the index: paths there by paths here. */
    Map<String, String> renamesSince() throws IOException, NoHistoryException {
        return RenamedFiles.since(commit, prefix, repository);
    }

    private List<String> allFiles(Set<String> names) throws NoHistoryException {
        List<String> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                if (names.contains(walk.getNameString())) {
                    files.add(walk.getPathString());
                }
            }
            return files;
        } catch (IOException | RuntimeException e) {
            throw UnreadableHistory.of("the git repository", e);
        }
    }
}
