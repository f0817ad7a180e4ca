package dev.rotops.samples.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Takes deliveries over HTTP.
 *
 * <p>{@code POST /hooks} with the header fields {@code X-Delivery}, {@code X-Event} and {@code X-Signature}; {@code GET
 * /deliveries/<id>}.
 */
final class Receiver implements AutoCloseable {

    private static final int MAXIMUM_BODY = 100_000;
    private static final String DELIVERIES = "/deliveries/";
    private static final String WORD = "[A-Za-z0-9._-]{1,100}";

    private final HttpServer server;
    private final Signature signature;
    private final DeliveryStore store;

    private Receiver(HttpServer server, Signature signature, DeliveryStore store) {
        this.server = server;
        this.signature = signature;
        this.store = store;
    }

    /** Listens on a port of this machine; 0 for any that is free. */
    static Receiver start(int port, Signature signature, DeliveryStore store) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Receiver receiver = new Receiver(server, signature, store);
        server.createContext("/hooks", exchange -> receiver.answer(exchange, "POST", receiver::receive));
        server.createContext(DELIVERIES, exchange -> receiver.answer(exchange, "GET", receiver::show));
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        return receiver;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private record Answer(int status, String json) {

        static Answer state(int status, String state) {
            return new Answer(status, "{\"state\": \"" + state + "\"}");
        }
    }

    @FunctionalInterface
    private interface Handler {
        Answer handle(HttpExchange exchange) throws IOException, SQLException;
    }

    private void answer(HttpExchange exchange, String method, Handler handler) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals(method)
                    ? handled(exchange, handler)
                    : Answer.state(405, "wrong method");
            byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer handled(HttpExchange exchange, Handler handler) throws IOException {
        try {
            return handler.handle(exchange);
        } catch (SQLException e) {
            return Answer.state(503, "not kept, deliver again");
        }
    }

    private Answer receive(HttpExchange exchange) throws IOException, SQLException {
        byte[] body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY + 1);
        String id = header(exchange, "X-Delivery");
        String event = header(exchange, "X-Event");
        if (!signature.isOf(header(exchange, "X-Signature"), body)) {
            return Answer.state(401, "wrong signature");
        }
        if (body.length > MAXIMUM_BODY || !id.matches(WORD) || !event.matches(WORD)) {
            return Answer.state(400, "not a delivery");
        }
        boolean isNew = store.keep(new Delivery(id, event, new String(body, StandardCharsets.UTF_8)));
        return isNew ? Answer.state(202, "accepted") : Answer.state(200, "known");
    }

    private Answer show(HttpExchange exchange) throws SQLException {
        String id = exchange.getRequestURI().getPath().substring(DELIVERIES.length());
        Optional<Delivery> delivery = id.matches(WORD) ? store.find(id) : Optional.empty();
        return delivery.map(found -> new Answer(
                        200, "{\"id\": \"" + found.id() + "\", \"event\": \"" + found.event() + "\", \"characters\": "
                                + found.body().length() + "}"))
                .orElseGet(() -> Answer.state(404, "unknown"));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
