package dev.rotops.samples.ticketshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class SeatRaceTest {

    private static final int CAPACITY = 31;

    private final ShopDriver shop;
    private final JdbcClient jdbc;

    SeatRaceTest(ShopDriver shop, JdbcClient jdbc) {
        this.shop = shop;
        this.jdbc = jdbc;
    }

    @Test
    @RuntimeBehavior(
            value = "orders.allocate-seats",
            outcomes = {"success", "failure"},
            evidence = "storage_write")
    void sellsEverySeatOnceWhenManyBuyAtTheSameTime() throws Exception {
        long event = shop.publishEvent(CAPACITY, 10_00);
        List<Callable<Integer>> buyers = IntStream.range(0, 60)
                .<Callable<Integer>>mapToObj(i -> () -> shop.as(i % 2 == 0 ? "ada" : "bob")
                        .place(UUID.randomUUID().toString(), event, 1 + i % 3)
                        .getExchangeResult()
                        .getStatus()
                        .value())
                .toList();
        var crowd = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = crowd.invokeAll(buyers);
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        } finally {
            crowd.shutdown();
        }

        assertThat(jdbc.sql("select number from seat where event_id = ? order by number")
                        .param(event)
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CAPACITY).boxed().toList());
        assertThat(jdbc.sql("select sum(seats) from ticket_order where event_id = ?")
                        .param(event)
                        .query(Integer.class)
                        .single())
                .isEqualTo(CAPACITY);
    }
}
