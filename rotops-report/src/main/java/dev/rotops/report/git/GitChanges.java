package dev.rotops.report.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * What changed in a git repository, committed or not.
 *
 * @param present changed or new files, relative to the root, sorted; a renamed file's new name is one of them
 * @param deleted files that are gone, relative to the root, sorted; a renamed file's old name is one of them
 * @param outside how many changed files lie outside the root
 */
public record GitChanges(List<String> present, List<String> deleted, int outside) {

    /** Makes the lists immutable. */
    public GitChanges {
        present = List.copyOf(present);
        deleted = List.copyOf(deleted);
    }

    /**
     * Looks for what is different since the current branch left another one: in commits, in the index, in the working
     * tree, and in files that are neither tracked nor ignored. What is inside a submodule is not looked at.
     *
     * @param reference a branch, a tag, a commit, or what else git takes for one
     * @param root a directory of the repository
     * @return the changes
     * @throws NoHistoryException if there is no git repository, no such commit, or nothing in common with it
     */
    public static GitChanges since(String reference, Path root) throws NoHistoryException {
        ReadOnlyGit.prepare();
        try (Repository repository = open(root)) {
            ObjectId head = new History(repository).head();
            RevCommit base = new History(repository).forkPoint(reference, head);
            TreeSet<String> changed = new TreeSet<>();
            addCommittedAndStaged(repository, base, head, changed);
            addUnstaged(repository, head, changed);
            return below(prefix(root, repository), workTree(repository), changed);
        } catch (IOException | RuntimeException e) {
            throw UnreadableHistory.of("the git repository of " + root, e);
        }
    }

    static Repository open(Path root) throws NoHistoryException, IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setMustExist(true)
                .findGitDir(root.toRealPath().toFile());
        if (builder.getGitDir() == null) {
            throw noRepository(root);
        }
        try {
            setWorkTree(builder, root.toRealPath());
            Repository repository = builder.build();
            if (repository.isBare()) {
                repository.close();
                throw new NoHistoryException(
                        root + " is in a git repository without working tree", "run it where the files are");
            }
            return repository;
        } catch (RepositoryNotFoundException e) {
            throw noRepository(root);
        }
    }

    /** Where {@code .git} is a file that says where the repository is, only its place says what belongs to it. */
    private static void setWorkTree(FileRepositoryBuilder builder, Path root) {
        Path directory = root;
        while (directory != null && !Files.exists(directory.resolve(Constants.DOT_GIT))) {
            directory = directory.getParent();
        }
        if (directory != null && Files.isRegularFile(directory.resolve(Constants.DOT_GIT))) {
            builder.setWorkTree(directory.toFile());
        }
    }

    private static NoHistoryException noRepository(Path root) {
        return new NoHistoryException(
                root + " is not in a git repository", "run it inside of one, or name its root with --root");
    }

    private static void addCommittedAndStaged(
            Repository repository, RevCommit base, ObjectId head, Collection<String> into) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(base.getTree());
            walk.addTree(repository.parseCommit(head).getTree());
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                into.add(walk.getPathString());
            }
        }
    }

    private static void addUnstaged(Repository repository, ObjectId head, Collection<String> into) throws IOException {
        IndexDiff difference = new IndexDiff(repository, head, new FileTreeIterator(repository));
        difference.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
        difference.diff();
        into.addAll(difference.getModified());
        into.addAll(difference.getMissing());
        into.addAll(difference.getUntracked());
        into.addAll(difference.getConflicting());
    }

    private static Path workTree(Repository repository) throws IOException {
        return repository.getWorkTree().toPath().toRealPath();
    }

    /** What the paths that git knows begin with below the root. */
    static String prefix(Path root, Repository repository) throws IOException {
        String relative = workTree(repository)
                .relativize(root.toRealPath())
                .toString()
                .replace(root.getFileSystem().getSeparator(), "/");
        return relative.isEmpty() ? "" : relative + "/";
    }

    private static GitChanges below(String prefix, Path workTree, Collection<String> changed) {
        List<String> present = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        int outside = 0;
        for (String path : changed) {
            if (!path.startsWith(prefix)) {
                outside++;
            } else if (Files.exists(workTree.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                present.add(path.substring(prefix.length()));
            } else {
                deleted.add(path.substring(prefix.length()));
            }
        }
        return new GitChanges(present, deleted, outside);
    }
}
