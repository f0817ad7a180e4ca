package dev.rotops.engine.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for whatever the product calls: writes the calls down, and answers each with an empty JSON object. */
final class CallRecorder implements AutoCloseable {

    private static final byte[] LOCAL = {127, 0, 0, 1};
    private static final int MAXIMUM_BODY = 1 << 20;
    private static final int MAXIMUM_CALLS = 1000;
    private static final byte[] ANSWER = "{}".getBytes(StandardCharsets.UTF_8);

    /**
     * A call that the product made.
     *
     * @param name method and path, such as {@code POST /orders}
     * @param body the beginning of its body
     */
    record Call(String name, String body) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private CallRecorder(HttpServer server) {
        this.server = server;
    }

    static CallRecorder start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOCAL), 0), 0);
            CallRecorder recorder = new CallRecorder(server);
            server.createContext("/", recorder::answer);
            server.start();
            return recorder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readNBytes(MAXIMUM_BODY), StandardCharsets.UTF_8);
            if (calls.size() < MAXIMUM_CALLS) {
                calls.add(new Call(exchange.getRequestMethod() + " " + exchange.getRequestURI(), body));
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
