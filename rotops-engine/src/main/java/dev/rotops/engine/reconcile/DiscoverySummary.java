package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.ReviewState;
import java.util.Optional;

/**
 * Discovery in numbers.
 *
 * @param sources how many discovery rules found files
 * @param files how many files were discovered
 * @param reviewedFiles how many of them an inventory source takes
 * @param deferredFiles of how many others the review is put off
 */
public record DiscoverySummary(int sources, int files, int reviewedFiles, int deferredFiles) {

    static Optional<DiscoverySummary> of(ModelGraph graph) {
        return graph.backlog()
                .map(backlog -> new DiscoverySummary(
                        backlog.discoveredSources(),
                        backlog.discoveredFiles(),
                        backlog.discoveredFiles() - backlog.candidates().size(),
                        backlog.count(ReviewState.DEFERRED)));
    }

    /** Returns the numbers in words: what is reviewed of what was discovered, and what is put off. */
    @Override
    public String toString() {
        return reviewedFiles + " of " + files + " discovered files reviewed"
                + (deferredFiles > 0 ? " · " + deferredFiles + " deferred" : "");
    }
}
