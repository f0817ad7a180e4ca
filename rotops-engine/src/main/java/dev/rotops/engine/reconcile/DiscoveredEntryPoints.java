package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import java.util.List;

/**
 * What was discovered in compiled classes, and what has been said about it.
 *
 * @param found everything that was found
 * @param candidates those that somebody should have reviewed, and then those that rules of the project leave out
 */
record DiscoveredEntryPoints(EntryPoints found, List<ReviewedEntryPoint> candidates) {

    DiscoveredEntryPoints {
        candidates = List.copyOf(candidates);
    }

    /** Those that somebody should have reviewed, and then those that are left out. */
    List<EntryPoint> all() {
        return candidates.stream().map(ReviewedEntryPoint::entryPoint).toList();
    }

    List<EntryPoint> toReview() {
        List<EntryPoint> all = all();
        return all.subList(0, all.size() - found.ruledOut().size());
    }

    List<ReviewedEntryPoint> in(ReviewState state) {
        return candidates.stream()
                .filter(candidate -> candidate.state() == state)
                .toList();
    }
}
