package dev.rotops.samples.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rotops.RuntimeBehavior;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver on a real port, with a real database in a file. */
class ReceiverTest {

    private static final Signature SIGNATURE = Signature.of("a secret of the tests");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private DeliveryStore store;
    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        store = DeliveryStore.open("jdbc:h2:file:" + directory.resolve("hooks"));
        receiver = Receiver.start(0, SIGNATURE, store);
    }

    @AfterEach
    void stop() throws Exception {
        receiver.close();
        store.close();
    }

    private HttpResponse<String> deliver(String id, String event, String body, String signature) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(address("/hooks"))
                        .header("X-Delivery", id)
                        .header("X-Event", event)
                        .header("X-Signature", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + receiver.port() + path);
    }

    private static String sign(String body) {
        return SIGNATURE.sign(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @RuntimeBehavior(value = "hooks.receive", outcomes = "success", evidence = {"response", "storage_write"})
    void keepsADelivery() throws Exception {
        HttpResponse<String> response = deliver("d-1", "push", "{}", sign("{}"));

        assertEquals(202, response.statusCode());
        assertEquals("{\"state\": \"accepted\"}", response.body());
        assertEquals(Optional.of(new Delivery("d-1", "push", "{}")), store.find("d-1"));
    }

    @Test
    @RuntimeBehavior(value = "hooks.receive", outcomes = "duplicate", evidence = {"response", "storage_write"})
    void keepsADeliveryOnceHoweverOftenItComes() throws Exception {
        deliver("d-1", "push", "{}", sign("{}"));

        HttpResponse<String> again = deliver("d-1", "other", "{\"n\": 2}", sign("{\"n\": 2}"));

        assertEquals(200, again.statusCode());
        assertEquals("{\"state\": \"known\"}", again.body());
        assertEquals(Optional.of(new Delivery("d-1", "push", "{}")), store.find("d-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "nonsense"})
    @RuntimeBehavior(value = "hooks.receive", outcomes = "auth_denied", evidence = {"response", "storage_write"})
    void keepsNothingThatIsNotSigned(String signature) throws Exception {
        assertEquals(401, deliver("d-1", "push", "{}", signature).statusCode());
        assertEquals(401, deliver("d-1", "push", "{ }", sign("{}")).statusCode());
        assertEquals(Optional.empty(), store.find("d-1"));
    }

    @ParameterizedTest
    @CsvSource({"'', push", "d-1, ''", "d 1, push", "../d, push", "d-1, <b>"})
    @RuntimeBehavior(value = "hooks.receive", outcomes = "validation_error", evidence = "response")
    void refusesWhatIsNoDelivery(String id, String event) throws Exception {
        assertEquals(400, deliver(id, event, "{}", sign("{}")).statusCode());
    }

    @Test
    @RuntimeBehavior(value = "hooks.receive", outcomes = "validation_error", evidence = "response")
    void refusesWhatIsTooLarge() throws Exception {
        String body = "x".repeat(100_001);

        assertEquals(400, deliver("d-1", "push", body, sign(body)).statusCode());
        assertEquals(Optional.empty(), store.find("d-1"));
    }

    @Test
    @RuntimeBehavior(value = "hooks.receive", outcomes = "failure", evidence = "response")
    void asksForAnotherDeliveryWhenTheDatabaseIsAway() throws Exception {
        store.close();

        assertEquals(503, deliver("d-1", "push", "{}", sign("{}")).statusCode());
    }

    @Test
    @RuntimeBehavior(value = "hooks.show", outcomes = "success", evidence = {"response", "storage_read"})
    void showsADelivery() throws Exception {
        store.keep(new Delivery("d-7", "push", "{\"n\": 1}"));

        HttpResponse<String> response = get("/deliveries/d-7");

        assertEquals("{\"id\": \"d-7\", \"event\": \"push\", \"characters\": 8}", response.body());
    }

    @Test
    @RuntimeBehavior(value = "hooks.show", outcomes = "not_found", evidence = "response")
    void showsNothingThatWasNotDelivered() throws Exception {
        assertEquals(404, get("/deliveries/d-8").statusCode());
    }

    @Test
    @RuntimeBehavior(value = "hooks.start", outcomes = "validation_error", evidence = "state_transition")
    void doesNotStartWithoutASecret() {
        assertThrows(IllegalArgumentException.class, () -> Signature.of(" "));
    }

    @Test
    @RuntimeBehavior(value = "hooks.start", outcomes = "success", evidence = "state_transition")
    void findsWhatItKeptBeforeItWasStopped() throws Exception {
        deliver("d-1", "push", "{}", sign("{}"));
        stop();

        start();

        assertEquals(200, deliver("d-1", "push", "{}", sign("{}")).statusCode());
    }
}
