package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.Discovery;
import java.util.List;
import java.util.Optional;

/**
 * Discovery in numbers.
 *
 * @param sources how many discovery rules found files
 * @param files how many files were discovered
 * @param reviewedFiles how many of them an inventory source takes
 */
public record DiscoverySummary(int sources, int files, int reviewedFiles) {

    static Optional<DiscoverySummary> of(ModelGraph graph) {
        return graph.discovery()
                .map(discovery -> new DiscoverySummary(
                        discovery.sources().size(), discovery.files().size(), reviewed(graph, discovery)));
    }

    /** Returns the numbers in words: what is reviewed of what was discovered. */
    @Override
    public String toString() {
        return reviewedFiles + " of " + files + " discovered files reviewed";
    }

    private static int reviewed(ModelGraph graph, Discovery discovery) {
        List<String> files = discovery.files();
        return (int) files.stream().filter(graph::isReviewed).count();
    }
}
