package dev.rotops.samples.ticketshop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

/** Speaks to a shop over HTTP. */
public class ShopDriver {

    private final RestTestClient client;

    public ShopDriver(RestTestClient client) {
        this.client = client;
    }

    /** Somebody who does not say who they are. */
    public Caller anonymous() {
        return new Caller(null, null);
    }

    /** One of the shop's accounts: ada and bob are customers, olga is an organiser. */
    public Caller as(String name) {
        return as(name, name);
    }

    public Caller as(String name, String password) {
        return new Caller(name, password);
    }

    /** Publishes an event of its own for a test. */
    public long publishEvent(int capacity, long seatCents) {
        var event = new NewEvent("Event " + UUID.randomUUID(), "2100-01-01T19:00:00Z", capacity, seatCents);
        return id(as("olga").post("/events", event));
    }

    /** Reserves seats for ada. */
    public long reserve(long eventId, int seats) {
        return id(as("ada").place(UUID.randomUUID().toString(), eventId, seats));
    }

    /** Pays an order of ada's with a card that is good. */
    public RestTestClientResponse pay(long orderId) {
        return as("ada").post("/orders/" + orderId + "/pay", Map.of("token", "card-1"));
    }

    /** The status of an order of ada's. */
    public String status(long orderId) {
        return read(as("ada").get("/orders/" + orderId), "$.status");
    }

    /** The number of seats that an event has sold. */
    public int sold(long eventId) {
        List<Integer> sold = read(anonymous().get("/events"), "$[?(@.id == %d)].sold", eventId);
        return sold.get(0);
    }

    /** Reads from the body of an answer that has to be a success. */
    public static <T> T read(RestTestClientResponse response, String path, Object... arguments) {
        var result = response.getExchangeResult();
        assertThat(result.getStatus().is2xxSuccessful()).as(result::toString).isTrue();
        return JsonPath.read(new String(result.getResponseBodyContent(), UTF_8), path.formatted(arguments));
    }

    private static long id(RestTestClientResponse response) {
        Number id = read(response, "$.id");
        return id.longValue();
    }

    /** Somebody who calls the shop. */
    public final class Caller {

        private final String name;
        private final String password;

        private Caller(String name, String password) {
            this.name = name;
            this.password = password;
        }

        public RestTestClientResponse get(String path) {
            return call(HttpMethod.GET, path, Map.of(), null);
        }

        public RestTestClientResponse post(String path, Object body) {
            return call(HttpMethod.POST, path, Map.of(), body);
        }

        public RestTestClientResponse place(String key, long eventId, int seats) {
            return place(key, Map.of("eventId", eventId, "seats", seats));
        }

        public RestTestClientResponse place(String key, Object body) {
            return call(HttpMethod.POST, "/orders", Map.of("Idempotency-Key", key), body);
        }

        /** Calls an endpoint, such as {@code GET /orders/1}, without saying more. */
        public RestTestClientResponse call(String endpoint) {
            String[] words = endpoint.split(" ");
            Object body = words[0].equals("GET") ? null : Map.of();
            return call(HttpMethod.valueOf(words[0]), words[1], Map.of("Idempotency-Key", "any"), body);
        }

        private RestTestClientResponse call(HttpMethod method, String path, Map<String, String> headers, Object body) {
            var request = client.method(method)
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(all -> {
                        headers.forEach(all::set);
                        if (name != null) {
                            all.setBasicAuth(name, password);
                        }
                    });
            var response =
                    body == null ? request.exchange() : request.body(body).exchange();
            return RestTestClientResponse.from(response);
        }
    }

    /** What an organiser says to publish an event. */
    public record NewEvent(String title, String startsAt, int capacity, long seatCents) {}
}
