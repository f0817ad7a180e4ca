package dev.rotops.samples.ticketshop.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rotops.RuntimeBehavior;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RuntimeBehavior(value = "pricing.split-over-seats", evidence = "derived_view")
class PriceTest {

    @Test
    @RuntimeBehavior(value = "pricing.split-over-seats", outcomes = "success")
    void givesTheCentsThatDoNotDivideToTheFirstSeats() {
        assertThat(new Price(9_50, 50).perSeat(3)).containsExactly(3_34L, 3_33L, 3_33L);
    }

    @Test
    @RuntimeBehavior(value = "pricing.split-over-seats", outcomes = "success")
    void neverLosesACentOnSmallPrices() {
        for (int tickets = 0; tickets <= 300; tickets++) {
            for (int seats = 1; seats <= 10; seats++) {
                assertSplitsFairly(new Price(tickets, tickets % 7), seats);
            }
        }
    }

    @Test
    @RuntimeBehavior(value = "pricing.split-over-seats", outcomes = "success")
    void neverLosesACentOnAnyPrice() {
        var random = new Random(42);
        for (int i = 0; i < 50_000; i++) {
            long tickets = random.nextLong(1L << random.nextInt(62));
            assertSplitsFairly(new Price(tickets, random.nextLong(1_000_000)), random.nextInt(1, 100));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    @RuntimeBehavior(value = "pricing.split-over-seats", outcomes = "validation_error")
    void isNotSplitOverNoSeats(int seats) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(10_00, 50).perSeat(seats))
                .withMessageContaining("not over " + seats);
    }

    private static void assertSplitsFairly(Price price, int seats) {
        List<Long> shares = price.perSeat(seats);
        assertThat(shares).hasSize(seats);
        assertThat(shares.stream().mapToLong(Long::longValue).sum())
                .as("%s over %d seats", price, seats)
                .isEqualTo(price.total());
        assertThat(Collections.max(shares) - Collections.min(shares))
                .as("%s over %d seats", price, seats)
                .isBetween(0L, 1L);
    }
}
