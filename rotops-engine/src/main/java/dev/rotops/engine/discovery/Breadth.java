package dev.rotops.engine.discovery;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * How much of a kind of entry points patterns take, where that is so much that a new one would hardly be noticed: three at
 * least, and more than half.
 *
 * @param kind the kind
 * @param taken number of entry points that the patterns take
 * @param all number of those that were discovered
 */
public record Breadth(EntryPointKind kind, int taken, int all) {

    private static final int FEW = 2;

    /**
     * Measures patterns.
     *
     * @param candidates the entry points that somebody should have reviewed
     * @param taken tells whether the patterns take one
     * @return the kinds of which they take most, in their order; usually none
     */
    public static List<Breadth> of(List<EntryPoint> candidates, Predicate<EntryPoint> taken) {
        Map<EntryPointKind, Integer> all = new EnumMap<>(EntryPointKind.class);
        Map<EntryPointKind, Integer> some = new EnumMap<>(EntryPointKind.class);
        for (EntryPoint candidate : candidates) {
            all.merge(candidate.kind(), 1, Integer::sum);
            if (taken.test(candidate)) {
                some.merge(candidate.kind(), 1, Integer::sum);
            }
        }
        return some.entrySet().stream()
                .map(entry -> new Breadth(entry.getKey(), entry.getValue(), all.getOrDefault(entry.getKey(), 0)))
                .filter(breadth -> breadth.taken > FEW && breadth.taken > breadth.all - breadth.taken)
                .toList();
    }

    /**
     * Says what takes entry points of the kind.
     *
     * @param takers what may take some
     * @param candidates the entry points that somebody should have reviewed
     * @param takes tells whether one takes an entry point
     * @param <T> what they are
     * @return those that take any of the kind, the one that takes most first
     */
    public <T> List<T> mostFirst(List<T> takers, List<EntryPoint> candidates, BiPredicate<T, EntryPoint> takes) {
        Map<T, Long> counts = new LinkedHashMap<>();
        for (T taker : takers) {
            long count = candidates.stream()
                    .filter(candidate -> candidate.kind() == kind && takes.test(taker, candidate))
                    .count();
            if (count > 0) {
                counts.put(taker, count);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns both numbers in words. */
    @Override
    public String toString() {
        return taken + " of the " + all + " discovered " + kind.word() + " entry points";
    }
}
