package dev.rotops.samples.ticketshop.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rotops.RuntimeBehavior;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {

    private final Tariff tariff = new Tariff(500, 50);

    @ParameterizedTest
    @CsvSource({
        // price of a seat, seats, tickets, fee
        "2400, 2, 4800, 240",
        "1010, 1, 1010, 51",
        "1009, 1, 1009, 50",
        "350, 1, 350, 50",
        "1, 1, 1, 50",
    })
    @RuntimeBehavior(value = "pricing.price-order", outcomes = "success", evidence = "derived_view")
    void addsAFeeThatIsRoundedHalfUpAndHasAMinimum(long seatCents, int seats, long tickets, long fee) {
        assertThat(tariff.price(seatCents, seats)).isEqualTo(new Price(tickets, fee));
    }

    @Test
    @RuntimeBehavior(value = "pricing.price-order", outcomes = "success", evidence = "derived_view")
    void agreesWithDecimalArithmeticOnAWideDomain() {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            var some = new Tariff(random.nextInt(10_001), random.nextInt(1_000));
            long seatCents = random.nextLong(1, 1_000_001);
            int seats = random.nextInt(1, 11);
            long fee = BigDecimal.valueOf(seatCents * seats)
                    .multiply(BigDecimal.valueOf(some.feeBasisPoints(), 4))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertThat(some.price(seatCents, seats))
                    .as("%s for %d seats of %d", some, seats, seatCents)
                    .isEqualTo(new Price(seatCents * seats, Math.max(fee, some.minimumFeeCents())));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "100, 0", "100, -3"})
    @RuntimeBehavior(value = "pricing.price-order", outcomes = "validation_error", evidence = "derived_view")
    void pricesNothingThatCannotBeSold(long seatCents, int seats) {
        assertThatIllegalArgumentException().isThrownBy(() -> tariff.price(seatCents, seats));
    }

    @Test
    @RuntimeBehavior(value = "pricing.price-order", outcomes = "validation_error", evidence = "derived_view")
    void ratherFailsThanOverflows() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tariff.price(Long.MAX_VALUE / 2, 3));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tariff.price(Long.MAX_VALUE / 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "10001, 0", "500, -1"})
    @RuntimeBehavior(value = "pricing.price-order", outcomes = "validation_error", evidence = "derived_view")
    void isNotMadeOfNonsense(int feeBasisPoints, long minimumFeeCents) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tariff(feeBasisPoints, minimumFeeCents));
    }
}
