package dev.rotops.report.git;

import org.eclipse.jgit.errors.MissingObjectException;

/** Says why a repository that is there cannot be read. */
final class UnreadableHistory {

    private UnreadableHistory() {}

    static NoHistoryException of(String repository, Exception cause) {
        for (Throwable problem = cause; problem != null; problem = problem.getCause()) {
            if (problem instanceof MissingObjectException missing) {
                return new NoHistoryException(
                        repository + " lacks the object "
                                + missing.getObjectId().name()
                                + ", as a clone does that leaves contents out (git clone --filter)",
                        "fetch them: git fetch --refetch --no-filter origin",
                        cause);
            }
        }
        return new NoHistoryException(
                repository + " cannot be read: " + cause.getMessage(), "see what git status says", cause);
    }
}
