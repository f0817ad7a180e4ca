package dev.rotops.report.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The state in which the current branch left the main line of a git repository. */
public final class MainLine implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("refs/remotes/origin/HEAD", "origin/main", "origin/master", "main", "master");

    private final Repository repository;
    private final RevCommit base;
    private final String name;
    private final String prefix;

    private MainLine(Repository repository, RevCommit base, String name, String prefix) {
        this.repository = repository;
        this.base = base;
        this.name = name;
        this.prefix = prefix;
    }

    /**
     * Looks for the main line.
     *
     * @param root a directory of the repository
     * @return the main line; nothing where git knows of none
     */
    public static Optional<MainLine> of(Path root) {
        ReadOnlyGit.prepare();
        try {
            return of(GitChanges.open(root), root);
        } catch (NoHistoryException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<MainLine> of(Repository repository, Path root) throws IOException, NoHistoryException {
        History history = new History(repository);
        ObjectId head = history.head();
        for (String name : NAMES) {
            if (repository.resolve(name) != null) {
                String prefix = GitChanges.prefix(root, repository);
                String shown = name.equals(NAMES.get(0)) ? "origin" : name;
                return Optional.of(new MainLine(repository, history.forkPoint(name, head), shown, prefix));
            }
        }
        repository.close();
        return Optional.empty();
    }

    /**
     * Returns what the main line is called.
     *
     * @return such as {@code main}
     */
    public String name() {
        return name;
    }

    /**
     * Reads a file as it was then.
     *
     * @param file its path relative to the root
     * @return its text; nothing where there was no such file
     */
    public Optional<String> text(String file) {
        try (TreeWalk walk = TreeWalk.forPath(repository, prefix + file, base.getTree())) {
            return walk == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(repository.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
