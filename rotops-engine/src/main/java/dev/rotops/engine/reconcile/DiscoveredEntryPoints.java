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
 * @param candidates those that somebody should have reviewed, and those that rules of the project leave out
 */
record DiscoveredEntryPoints(EntryPoints found, List<ReviewedEntryPoint> candidates) {

    DiscoveredEntryPoints {
        candidates = List.copyOf(candidates);
    }

    List<EntryPoint> toReview() {
        return found.candidates();
    }

    List<ReviewedEntryPoint> in(ReviewState state) {
        return candidates.stream()
                .filter(candidate -> candidate.state() == state)
                .toList();
    }
}
