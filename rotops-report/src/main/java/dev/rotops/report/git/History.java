package dev.rotops.report.git;

import java.io.IOException;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** The commits of a repository. */
final class History {

    private final Repository repository;

    History(Repository repository) {
        this.repository = repository;
    }

    ObjectId head() throws IOException, NoHistoryException {
        requireReadableObjects();
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw new NoHistoryException("there is no commit yet on the current branch", "commit something first");
        }
        return head;
    }

    private void requireReadableObjects() throws NoHistoryException {
        String format =
                repository.getConfig().getString(ConfigConstants.CONFIG_EXTENSIONS_SECTION, null, "objectformat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            throw new NoHistoryException(
                    "the git repository names its objects by " + format + ", and RotOps reads only those by sha1",
                    "rotops impact takes names of files: --changed FILE…; rotops diff cannot compare here");
        }
    }

    /** The youngest commit that a reference and the head have in common. */
    RevCommit forkPoint(String reference, ObjectId head) throws IOException, NoHistoryException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit since = commit(reference, walk);
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(since);
            walk.markStart(walk.parseCommit(head));
            RevCommit common = walk.next();
            if (common == null) {
                throw new NoHistoryException(
                        reference + " and the current branch have no commit in common" + inWhatIsHere(),
                        isShallow()
                                ? "fetch the rest: git fetch --unshallow"
                                : "name a branch that this one comes from");
            }
            return walk.parseCommit(common);
        } catch (MissingObjectException e) {
            throw unknown(reference, e);
        }
    }

    private RevCommit commit(String reference, RevWalk walk) throws IOException, NoHistoryException {
        try {
            ObjectId id = repository.resolve(reference);
            if (id == null) {
                throw unknown(reference, new MissingObjectException(ObjectId.zeroId(), Constants.TYPE_COMMIT));
            }
            return walk.parseCommit(id);
        } catch (MissingObjectException | RevisionSyntaxException e) {
            throw unknown(reference, e);
        } catch (IncorrectObjectTypeException e) {
            throw new NoHistoryException(reference + " is not a commit", "name a branch, a tag or a commit", e);
        } catch (AmbiguousObjectException e) {
            throw new NoHistoryException(
                    reference + " is short for more than one commit", "write more of the commit's id", e);
        }
    }

    private NoHistoryException unknown(String reference, Exception cause) throws IOException {
        return new NoHistoryException(
                "there is no commit " + reference + inWhatIsHere(),
                isShallow()
                        ? "fetch the rest: git fetch --unshallow"
                        : "check its spelling, or fetch it: git fetch origin",
                cause);
    }

    private String inWhatIsHere() throws IOException {
        return isShallow() ? " in this shallow clone" : "";
    }

    private boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }
}
