package dev.rotops.report.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The state in which the current branch left another one. */
public final class ForkPoint implements AutoCloseable {

    private static final List<String> MAIN_LINES =
            List.of("refs/remotes/origin/HEAD", "origin/main", "origin/master", "main", "master");

    private static final int SHORT_ID = 7;
    private static final int MAXIMUM_LINKS = 5;

    private final Repository repository;
    private final RevCommit base;
    private final ObjectId head;
    private final String name;
    private final String prefix;

    private ForkPoint(Repository repository, String reference, String name, Path root)
            throws IOException, NoHistoryException {
        History history = new History(repository);
        this.repository = repository;
        this.head = history.head();
        this.base = history.forkPoint(reference, head);
        this.name = name;
        this.prefix = GitChanges.prefix(root, repository);
    }

    /**
     * Looks where the current branch left another one.
     *
     * @param reference a branch, a tag, a commit, or what else git takes for one
     * @param root a directory of the repository
     * @return the state
     * @throws NoHistoryException if there is no git repository, no such commit, or nothing in common with it
     */
    public static ForkPoint of(String reference, Path root) throws NoHistoryException {
        ReadOnlyGit.prepare();
        try {
            return of(GitChanges.open(root), reference, reference, root);
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Looks where the current branch left the main line.
     *
     * @param root a directory of the repository
     * @return the state; nothing where git knows of no main line
     */
    public static Optional<ForkPoint> ofMainLine(Path root) {
        ReadOnlyGit.prepare();
        try {
            Repository repository = GitChanges.open(root);
            for (String reference : MAIN_LINES) {
                if (repository.resolve(reference) != null) {
                    String shown = reference.equals(MAIN_LINES.get(0)) ? "origin" : reference;
                    return Optional.of(of(repository, reference, shown, root));
                }
            }
            repository.close();
            return Optional.empty();
        } catch (NoHistoryException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ForkPoint of(Repository repository, String reference, String name, Path root)
            throws NoHistoryException, IOException {
        try {
            return new ForkPoint(repository, reference, name, root);
        } catch (NoHistoryException | IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    /**
     * Returns what the other branch is called.
     *
     * @return such as {@code main}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the last commit that both have in common.
     *
     * @return the beginning of its id
     */
    public String commit() {
        return base.abbreviate(SHORT_ID).name();
    }

    /**
     * Reads a file as it was then, through symbolic links within the repository.
     *
     * @param file its path relative to the root
     * @return its text; nothing where there was no such file
     * @throws NoHistoryException if git does not give it away, or does not have it, as a link led elsewhere
     */
    public Optional<String> text(String file) throws NoHistoryException {
        String path = prefix + file;
        for (int links = 0; links <= MAXIMUM_LINKS; links++) {
            try (TreeWalk walk = TreeWalk.forPath(repository, path, base.getTree())) {
                if (walk == null) {
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
                throw unreadable(e);
            }
        }
        throw new NoHistoryException(
                "at " + commit() + ", " + file + " was a symbolic link that leads out of the repository, so nobody"
                        + " knows what it held",
                "compare from the commit on that put the file itself there");
    }

    /**
     * Looks for files by their names, wherever below the root they were then.
     *
     * @param names which may be the last part of their paths
     * @return their paths relative to the root
     * @throws NoHistoryException if git does not give them away
     */
    public List<String> files(Set<String> names) throws NoHistoryException {
        List<String> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(base.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                if (names.contains(walk.getNameString()) && walk.getPathString().startsWith(prefix)) {
                    files.add(walk.getPathString().substring(prefix.length()));
                }
            }
            return files;
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads what the messages of the commits since then say under a key, as in {@code Signed-off-by: somebody}.
     *
     * @param key the key
     * @return every such line, the youngest commit's first
     * @throws NoHistoryException if git does not give them away
     */
    public List<Trailer> trailers(String key) throws NoHistoryException {
        List<Trailer> trailers = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(base));
            for (RevCommit commit : walk) {
                String author = commit.getAuthorIdent().getName();
                for (String value : commit.getFooterLines(key)) {
                    trailers.add(new Trailer(value, commit.abbreviate(SHORT_ID).name(), author));
                }
            }
            return trailers;
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static NoHistoryException unreadable(Exception cause) {
        return new NoHistoryException(
                "the git repository cannot be read: " + cause.getMessage(), "see what git status says", cause);
    }

    @Override
    public void close() {
        repository.close();
    }
}
