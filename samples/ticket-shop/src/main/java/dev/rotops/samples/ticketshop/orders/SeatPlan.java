package dev.rotops.samples.ticketshop.orders;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses the seats of an order: the lowest numbers that are free. */
final class SeatPlan {

    private SeatPlan() {}

    /** Returns as many free seats as wanted, or none when there are not enough. */
    static List<Integer> choose(int capacity, Set<Integer> taken, int wanted) {
        List<Integer> free = IntStream.rangeClosed(1, capacity)
                .filter(seat -> !taken.contains(seat))
                .limit(wanted)
                .boxed()
                .toList();
        return free.size() == wanted ? free : List.of();
    }
}
