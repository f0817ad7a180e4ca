package dev.rotops.report.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;

/** What git has checked out. */
public final class WorkingTree {

    private WorkingTree() {}

    /**
     * Tells where a directory is in its repository.
     *
     * @param directory a directory
     * @return its path from the top of the working tree, with a slash at its end; empty for the top itself, and where git knows
     *     nothing of the directory
     */
    public static String prefix(Path directory) {
        ReadOnlyGit.prepare();
        try (Repository repository = GitChanges.open(directory)) {
            return GitChanges.prefix(directory, repository);
        } catch (NoHistoryException | IOException | RuntimeException e) {
            return "";
        }
    }
}
