package dev.rotops.samples.ticketshop.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.night.ReservationExpiry.Run;
import dev.rotops.samples.ticketshop.testing.MovableClock;
import dev.rotops.samples.ticketshop.testing.PaymentProviderStub;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
@RuntimeBehavior(value = "night-close.expire-reservations", evidence = "job_process")
class ReservationExpiryTest {

    private static final Duration HOLD = Duration.ofMinutes(15);

    private final ReservationExpiry expiry;
    private final ShopDriver shop;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private long event;

    ReservationExpiryTest(
            ReservationExpiry expiry,
            ShopDriver shop,
            MovableClock clock,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            PaymentProviderStub provider) {
        this.expiry = expiry;
        this.shop = shop;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
        provider.reset();
    }

    @BeforeEach
    void expireWhatOtherTestsLeft() {
        clock.advance(HOLD);
        expiry.run();
        event = shop.publishEvent(10, 10_00);
    }

    @Test
    @RuntimeBehavior(
            value = "night-close.expire-reservations",
            outcomes = "success",
            evidence = {"state_transition", "storage_write"})
    void givesTheSeatsOfUnpaidReservationsFree() {
        long first = shop.reserve(event, 2);
        long second = shop.reserve(event, 3);
        clock.advance(HOLD);

        assertThat(expiry.run()).isEqualTo(new Run(2, 0));

        assertThat(shop.status(first)).isEqualTo("EXPIRED");
        assertThat(shop.status(second)).isEqualTo("EXPIRED");
        assertThat(shop.sold(event)).isZero();
    }

    @Test
    @RuntimeBehavior(value = "night-close.expire-reservations", outcomes = "skipped")
    void leavesReservationsThatStillHaveTime() {
        long order = shop.reserve(event, 2);
        clock.advance(HOLD.minusMinutes(1));

        assertThat(expiry.run()).isEqualTo(new Run(0, 0));

        assertThat(shop.status(order)).isEqualTo("RESERVED");
    }

    @Test
    @RuntimeBehavior(value = "night-close.expire-reservations", outcomes = "skipped")
    void leavesOrdersThatArePaid() {
        long order = shop.reserve(event, 2);
        shop.pay(order);
        clock.advance(HOLD);

        assertThat(expiry.run()).isEqualTo(new Run(0, 0));

        assertThat(shop.status(order)).isEqualTo("PAID");
        assertThat(shop.sold(event)).isEqualTo(2);
    }

    @Test
    @RuntimeBehavior(
            value = "night-close.expire-reservations",
            outcomes = {"partial", "retry"},
            evidence = "state_transition")
    void leavesAnOrderThatIsInUseToTheNextRun() {
        long busy = shop.reserve(event, 1);
        long idle = shop.reserve(event, 1);
        clock.advance(HOLD);

        Run whileBusy = transactions.execute(transaction -> {
            jdbc.sql("select id from ticket_order where id = ? for update")
                    .param(busy)
                    .query()
                    .singleRow();
            return CompletableFuture.supplyAsync(expiry::run).join();
        });

        assertThat(whileBusy).isEqualTo(new Run(1, 1));
        assertThat(shop.status(idle)).isEqualTo("EXPIRED");
        assertThat(shop.status(busy)).isEqualTo("RESERVED");

        assertThat(expiry.run()).isEqualTo(new Run(1, 0));
        assertThat(shop.status(busy)).isEqualTo("EXPIRED");
    }
}
