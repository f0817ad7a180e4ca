package dev.rotops.report.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The state in which the current branch left another one. */
public final class ForkPoint implements AutoCloseable {

    private static final List<String> MAIN_LINES =
            List.of("refs/remotes/origin/HEAD", "origin/main", "origin/master", "main", "master");

    private final Repository repository;
    private final RevCommit base;
    private final ObjectId head;
    private final String name;
    private final Path root;
    private final String reference;
    private final CommittedTree tree;

    private ForkPoint(Repository repository, String reference, String name, Path root)
            throws IOException, NoHistoryException {
        History history = new History(repository);
        this.repository = repository;
        this.head = history.head();
        this.base = history.forkPoint(reference, head);
        this.name = name;
        this.root = root;
        this.reference = reference;
        this.tree = new CommittedTree(repository, base, root);
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
            throw UnreadableHistory.of("the git repository", e);
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
        return tree.commit();
    }

    /**
     * Returns the files as they were then.
     *
     * @return they
     */
    public CommittedTree tree() {
        return tree;
    }

    /**
     * Returns the files as a commit since then left them.
     *
     * @param trailer a line of its message
     * @return they
     * @throws NoHistoryException if git does not give them away
     */
    public CommittedTree tree(Trailer trailer) throws NoHistoryException {
        try {
            return new CommittedTree(repository, repository.parseCommit(ObjectId.fromString(trailer.id())), root);
        } catch (IOException | RuntimeException e) {
            throw UnreadableHistory.of("the git repository", e);
        }
    }

    /**
     * Returns the files as they were where the branch had left the other one when a commit was made, before the other one was merged.
     *
     * @param trailer a line of its message
     * @return they; nothing where that is where the branch left it now
     * @throws NoHistoryException if git does not give them away
     */
    public Optional<CommittedTree> anotherFork(Trailer trailer) throws NoHistoryException {
        try {
            RevCommit fork = new History(repository).forkPoint(reference, ObjectId.fromString(trailer.id()));
            return fork.equals(base) ? Optional.empty() : Optional.of(new CommittedTree(repository, fork, root));
        } catch (IOException | RuntimeException e) {
            throw UnreadableHistory.of("the git repository", e);
        }
    }

    /**
     * Looks for files that have another name since then in commits or in the index, as far as git recognizes them.
     *
     * @return their paths now by their paths then, relative to the root
     * @throws NoHistoryException if git does not give them away
     */
    public Map<String, String> renames() throws NoHistoryException {
        try {
            return tree.renamesSince();
        } catch (IOException | RuntimeException e) {
            throw UnreadableHistory.of("the git repository", e);
        }
    }

    /**
     * Looks for files that were changed or taken away since then in commits or in the index.
     *
     * @param suffixes how their paths may end
     * @return their paths relative to the root
     * @throws NoHistoryException if git does not give them away
     */
    public List<String> changedFiles(Collection<String> suffixes) throws NoHistoryException {
        try {
            return tree.changedSince(suffixes);
        } catch (IOException | RuntimeException e) {
            throw UnreadableHistory.of("the git repository", e);
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
                for (String value : values(key, commit.getFullMessage())) {
                    trailers.add(new Trailer(value, commit.name(), author));
                }
            }
            return trailers;
        } catch (IOException | RuntimeException e) {
            throw UnreadableHistory.of("the git repository", e);
        }
    }

    /** In any paragraph: whoever squashes commits puts their messages one below the other. */
    private static List<String> values(String key, String message) {
        Matcher line = Pattern.compile(
                        "^" + Pattern.quote(key) + ":[ \\t]*+(.*(?:\\R[ \\t]+\\S.*)*)$",
                        Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
                .matcher(message);
        return line.results()
                .map(found -> found.group(1).replaceAll("\\s*\\R\\s+", " ").strip())
                .toList();
    }

    @Override
    public void close() {
        repository.close();
    }
}
