package dev.rotops.report.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Files that have another name by now, as their contents show: of all that are gone and all that are new, those are pairs that are the
 * same, and then those that are alike. Where that is much to compare, files that kept their names in another directory come first.
 */
final class RenamedFiles {

    /** It takes seconds to compare more. */
    private static final long MANY_PAIRS = 160_000;

    /** So many pairs git itself compares, and no more. */
    private static final long MOST_PAIRS = 1_000_000;

    private static final int NONE_BUT_THE_SAME = 1;
    private static final int ALL = 0;

    private final Repository repository;
    private final RevCommit commit;
    private final String prefix;
    private final long manyPairs;
    private final long mostPairs;
    private final Map<String, String> namesNow = new HashMap<>();

    private RenamedFiles(RevCommit commit, String prefix, Repository repository, long manyPairs, long mostPairs) {
        this.repository = repository;
        this.commit = commit;
        this.prefix = prefix;
        this.manyPairs = manyPairs;
        this.mostPairs = mostPairs;
    }

    /** The files of a directory: their paths in the index by their paths in a commit, both relative to the directory. */
    static Map<String, String> since(RevCommit commit, String prefix, Repository repository)
            throws IOException, NoHistoryException {
        return since(commit, prefix, repository, MANY_PAIRS, MOST_PAIRS);
    }

    static Map<String, String> since(
            RevCommit commit, String prefix, Repository repository, long manyPairs, long mostPairs)
            throws IOException, NoHistoryException {
        RenamedFiles files = new RenamedFiles(commit, prefix, repository, manyPairs, mostPairs);
        files.find(files.changes());
        return files.namesNow.entrySet().stream()
                .collect(Collectors.toMap(
                        file -> file.getKey().substring(prefix.length()),
                        file -> file.getValue().substring(prefix.length())));
    }

    private List<DiffEntry> changes() throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            walk.setRecursive(true);
            walk.setFilter(
                    prefix.isEmpty()
                            ? TreeFilter.ANY_DIFF
                            : AndTreeFilter.create(PathFilter.create(prefix), TreeFilter.ANY_DIFF));
            return DiffEntry.scan(walk);
        }
    }

    private void find(List<DiffEntry> changes) throws IOException, NoHistoryException {
        List<DiffEntry> alone = pair(changes, NONE_BUT_THE_SAME);
        if (pairs(alone) > manyPairs) {
            alone = pairByName(alone);
        }
        long pairs = pairs(alone);
        if (pairs > mostPairs) {
            long gone = gone(alone);
            throw new NoHistoryException(
                    gone + " files are gone since "
                            + commit.abbreviate(CommittedTree.SHORT_ID).name() + " and "
                            + pairs / gone
                            + " others are new, too many to tell which of them only have another name",
                    "compare from a later commit on, or move files in one branch and write new ones in the next");
        }
        if (pairs > 0) {
            pair(alone, ALL);
        }
    }

    /** Notes the pairs, and returns the others. */
    private List<DiffEntry> pair(Collection<DiffEntry> changes, int limit) throws IOException {
        RenameDetector detector = new RenameDetector(repository);
        detector.setRenameLimit(limit);
        detector.addAll(changes);
        List<DiffEntry> alone = new ArrayList<>();
        for (DiffEntry entry : detector.compute()) {
            if (entry.getChangeType() == ChangeType.RENAME) {
                namesNow.put(entry.getOldPath(), entry.getNewPath());
            } else if (entry.getChangeType() == ChangeType.DELETE || entry.getChangeType() == ChangeType.ADD) {
                alone.add(entry);
            }
        }
        return alone;
    }

    private List<DiffEntry> pairByName(List<DiffEntry> changes) throws IOException {
        List<DiffEntry> alone = new ArrayList<>();
        for (List<DiffEntry> sameName : changes.stream()
                .collect(Collectors.groupingBy(RenamedFiles::name))
                .values()) {
            long pairs = pairs(sameName);
            alone.addAll(pairs > 0 && pairs <= mostPairs ? pair(sameName, ALL) : sameName);
        }
        return alone;
    }

    private static String name(DiffEntry entry) {
        String path = entry.getChangeType() == ChangeType.DELETE ? entry.getOldPath() : entry.getNewPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static long pairs(Collection<DiffEntry> alone) {
        return gone(alone) * (alone.size() - gone(alone));
    }

    private static long gone(Collection<DiffEntry> alone) {
        return alone.stream()
                .filter(entry -> entry.getChangeType() == ChangeType.DELETE)
                .count();
    }
}
