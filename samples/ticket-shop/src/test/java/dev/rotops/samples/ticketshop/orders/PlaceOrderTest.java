package dev.rotops.samples.ticketshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class PlaceOrderTest {

    private final ShopDriver shop;
    private final JdbcClient jdbc;
    private final String key = UUID.randomUUID().toString();
    private long event;

    PlaceOrderTest(ShopDriver shop, JdbcClient jdbc) {
        this.shop = shop;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void publishEvent() {
        event = shop.publishEvent(5, 10_01);
    }

    @Test
    @RuntimeBehavior(value = "orders.place", outcomes = "success", evidence = "response")
    void reservesTheLowestFreeSeats() {
        shop.reserve(event, 2);

        assertThat(shop.as("ada").place(key, event, 2))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "customer": "ada",
                          "status": "RESERVED",
                          "price": {"tickets": 2002, "fee": 100, "total": 2102},
                          "seats": [{"number": 3, "cents": 1051}, {"number": 4, "cents": 1051}]
                        }
                        """);
    }

    @Test
    @RuntimeBehavior(value = "orders.place", outcomes = "success", evidence = "storage_write")
    void storesTheOrderAndItsSeats() {
        shop.as("ada").place(key, event, 3);

        assertThat(storedOrders()).singleElement().isEqualTo("RESERVED");
        assertThat(jdbc.sql("select number from seat where event_id = ? order by number")
                        .param(event)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'eventId': 1, 'seats': 0}",
                "{'eventId': 1, 'seats': 11}",
                "{'eventId': 1}",
                "{'eventId': -1, 'seats': 1}",
                "{'eventId': 'the last one', 'seats': 1}",
                "two seats, please"
            })
    @RuntimeBehavior(value = "orders.place", outcomes = "validation_error", evidence = "response")
    void rejectsWhatIsNoOrder(String body) {
        assertThat(shop.as("ada").place(key, body.replace('\'', '"'))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(storedOrders()).isEmpty();
    }

    @Test
    @RuntimeBehavior(value = "orders.place", outcomes = "validation_error", evidence = "response")
    void rejectsAnOrderWithoutAKey() {
        assertThat(shop.as("ada").post("/orders", Map.of("eventId", event, "seats", 1)))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(shop.as("ada").place(" ", event, 1)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    @RuntimeBehavior(value = "orders.place", outcomes = "not_found", evidence = "response")
    void sellsNothingForAnEventThatDoesNotExist() {
        assertThat(shop.as("ada").place(key, 999_999, 1)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @RuntimeBehavior(
            value = "orders.place",
            outcomes = "duplicate",
            evidence = {"response", "storage_write"})
    void givesTheSameOrderForTheSameKey() {
        int first = ShopDriver.read(shop.as("ada").place(key, event, 2), "$.id");

        assertThat(shop.as("ada").place(key, event, 2))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(first);

        assertThat(storedOrders()).hasSize(1);
        assertThat(shop.sold(event)).isEqualTo(2);
    }

    @Test
    @RuntimeBehavior(value = "orders.place", outcomes = "duplicate", evidence = "response")
    void refusesAKeyThatBelongsToADifferentOrder() {
        shop.as("ada").place(key, event, 2);

        assertThat(shop.as("ada").place(key, event, 3)).hasStatus(HttpStatus.CONFLICT);
        assertThat(shop.as("ada").place(key, shop.publishEvent(5, 10_00), 2)).hasStatus(HttpStatus.CONFLICT);
        assertThat(shop.as("bob").place(key, event, 2))
                .as("a key is one customer's own")
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    @RuntimeBehavior(value = "orders.place", outcomes = "failure", evidence = "response")
    void refusesMoreSeatsThanAreLeft() {
        shop.reserve(event, 4);

        assertThat(shop.as("ada").place(key, event, 2))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There are no 2 seats left");
        assertThat(storedOrders()).isEmpty();
    }

    private List<String> storedOrders() {
        return jdbc.sql("select status from ticket_order where order_key = ?")
                .param(key)
                .query(String.class)
                .list();
    }
}
