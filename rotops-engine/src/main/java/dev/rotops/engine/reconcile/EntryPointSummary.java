package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.ReviewState;
import java.util.EnumMap;
import java.util.Map;

/**
 * The entry points of compiled classes in numbers.
 *
 * @param compiled whether there were compiled classes to look at
 * @param counts how many are in each state; states without any are left out
 * @param sharing how many of the reviewed ones have no behavior of their own though the runtime calls them
 */
public record EntryPointSummary(boolean compiled, Map<ReviewState, Integer> counts, int sharing) {

    /** Makes the map immutable. */
    public EntryPointSummary {
        counts = Map.copyOf(counts);
    }

    static EntryPointSummary of(DiscoveredEntryPoints entryPoints, int sharing) {
        Map<ReviewState, Integer> counts = new EnumMap<>(ReviewState.class);
        entryPoints.candidates().forEach(candidate -> counts.merge(candidate.state(), 1, Integer::sum));
        return new EntryPointSummary(entryPoints.found().isCompiled(), counts, sharing);
    }

    /**
     * Counts the entry points of a state.
     *
     * @param state the state
     * @return how many are in it
     */
    public int count(ReviewState state) {
        return counts.getOrDefault(state, 0);
    }

    /**
     * Counts the denominator: what is neither suppressed nor ignored.
     *
     * @return how many entry points there are to review
     */
    public int discovered() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isCounted())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns the numbers in words: what is reviewed of what was discovered, and whatever is neither. */
    @Override
    public String toString() {
        if (!compiled) {
            return "discovered entry points not judged: no class is compiled";
        }
        StringBuilder text = new StringBuilder();
        text.append(count(ReviewState.REVIEWED))
                .append(" of ")
                .append(discovered())
                .append(" discovered entry points reviewed");
        for (ReviewState state : ReviewState.values()) {
            if (state != ReviewState.REVIEWED && state != ReviewState.UNREVIEWED && count(state) > 0) {
                text.append(" · ").append(count(state)).append(' ').append(state.word());
            }
        }
        if (sharing > 0) {
            text.append(" · ").append(sharing).append(" without a behavior of their own");
        }
        return text.toString();
    }
}
