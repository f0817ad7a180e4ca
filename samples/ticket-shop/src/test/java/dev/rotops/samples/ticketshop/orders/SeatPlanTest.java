package dev.rotops.samples.ticketshop.orders;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatPlanTest {

    /** Every set of taken seats in every small hall, and every number of seats that somebody may want. */
    @ParameterizedTest(name = "in a hall of {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @RuntimeBehavior(
            value = "orders.allocate-seats",
            outcomes = {"success", "failure"},
            evidence = "derived_view")
    void choosesFreeSeatsOnlyAndAllOrNone(int capacity) {
        for (int hall = 0; hall < 1 << capacity; hall++) {
            Set<Integer> taken = taken(hall);
            for (int wanted = 1; wanted <= capacity + 1; wanted++) {
                List<Integer> chosen = SeatPlan.choose(capacity, taken, wanted);

                assertThat(chosen)
                        .as("%d seats in a hall of %d without %s", wanted, capacity, taken)
                        .hasSize(wanted <= capacity - taken.size() ? wanted : 0)
                        .doesNotHaveDuplicates()
                        .doesNotContainAnyElementsOf(taken.isEmpty() ? Set.of(0) : taken)
                        .allMatch(seat -> seat >= 1 && seat <= capacity);
            }
        }
    }

    private static Set<Integer> taken(int hall) {
        return IntStream.rangeClosed(1, 31)
                .filter(seat -> (hall >> (seat - 1) & 1) == 1)
                .boxed()
                .collect(toSet());
    }
}
