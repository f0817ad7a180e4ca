package dev.rotops.samples.ticketshop.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.samples.ticketshop.testing.ShopDriver;
import dev.rotops.samples.ticketshop.testing.ShopDriver.NewEvent;
import dev.rotops.samples.ticketshop.testing.ShopTest;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class EventCatalogueTest {

    private static final String STARTS_AT = "2099-06-01T18:00:00Z";

    private final ShopDriver shop;
    private final JdbcClient jdbc;

    EventCatalogueTest(ShopDriver shop, JdbcClient jdbc) {
        this.shop = shop;
        this.jdbc = jdbc;
    }

    @Nested
    @RuntimeBehavior(
            value = "events.list",
            outcomes = "success",
            evidence = {"response", "storage_read"})
    class ListOfEvents {

        @Test
        void isOpenToEverybody() {
            assertThat(shop.anonymous().get("/events"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$[0].title")
                    .isEqualTo("String quartet");
        }

        @Test
        void tellsHowManySeatsAreSold() {
            long event = shop.publishEvent(20, 10_00);

            shop.reserve(event, 3);
            shop.reserve(event, 4);

            assertThat(shop.sold(event)).isEqualTo(7);
        }
    }

    @Nested
    @RuntimeBehavior(value = "events.publish", evidence = "response")
    class Publishing {

        @Test
        @RuntimeBehavior(
                value = "events.publish",
                outcomes = "success",
                evidence = {"response", "storage_write"})
        void putsAnEventOnSale() {
            String title = "Poetry night " + UUID.randomUUID();

            assertThat(shop.as("olga").post("/events", new NewEvent(title, STARTS_AT, 30, 12_00)))
                    .hasStatus(HttpStatus.CREATED)
                    .bodyJson()
                    .extractingPath("$.sold")
                    .isEqualTo(0);

            assertThat(jdbc.sql("select capacity from event where title = ?")
                            .param(title)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(30);
        }

        @ParameterizedTest
        @CsvSource({
            "'', 2099-06-01T18:00:00Z, 10, 100",
            "Yesterday, 2001-06-01T18:00:00Z, 10, 100",
            "No date, , 10, 100",
            "No date at all, tomorrow, 10, 100",
            "No seats, 2099-06-01T18:00:00Z, 0, 100",
            "No price, 2099-06-01T18:00:00Z, 10, 0",
            "Too dear, 2099-06-01T18:00:00Z, 10, 1000001"
        })
        @RuntimeBehavior(value = "events.publish", outcomes = "validation_error")
        void rejectsWhatIsNoEvent(String title, String startsAt, int capacity, long seatCents) {
            assertThat(shop.as("olga").post("/events", new NewEvent(title, startsAt, capacity, seatCents)))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }

        @Test
        @RuntimeBehavior(value = "events.publish", outcomes = "duplicate")
        void refusesTheSameEventTwice() {
            var event = new NewEvent("Premiere " + UUID.randomUUID(), STARTS_AT, 30, 12_00);
            assertThat(shop.as("olga").post("/events", event)).hasStatus(HttpStatus.CREATED);

            assertThat(shop.as("olga").post("/events", event))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("is already on sale");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ada", "nobody"})
        @RuntimeBehavior(value = "events.publish", outcomes = "auth_denied")
        void isForOrganisersOnly(String caller) {
            String title = "Not mine " + UUID.randomUUID();

            assertThat(shop.as(caller).post("/events", new NewEvent(title, STARTS_AT, 30, 12_00)))
                    .hasStatus(caller.equals("ada") ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);

            assertThat(shop.anonymous().get("/events")).bodyText().doesNotContain(title);
        }
    }
}
