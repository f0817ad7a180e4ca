package dev.rotops.samples.ticketshop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payment provider behind a real HTTP port: it remembers charges by their reference, and it fails when told to.
 */
public class PaymentProviderStub implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/charges/([^/]+)(/refund)?");
    private static final Pattern CENTS = Pattern.compile("\"cents\":(\\d+)");

    private final Map<String, Charge> charges = new ConcurrentHashMap<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public PaymentProviderStub() {
        this(0);
    }

    /** Listens on the given port, or on any free one for 0. */
    public PaymentProviderStub(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "payment-provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Forgets faults that no request has met and the requests seen so far; charges stay. */
    public void reset() {
        faults.clear();
        requests.clear();
    }

    /** Answers the next request with this instead of doing anything. */
    public void answerNext(int status, String body) {
        faults.add((exchange, served) -> send(exchange, new Answer(status, body)));
    }

    /** Does what the next request asks for, and answers too late. */
    public void answerNextAfter(Duration delay) {
        faults.add((exchange, served) -> {
            Answer answer = served.get();
            sleep(delay);
            send(exchange, answer);
        });
    }

    /** Does what the next request asks for, and cuts the connection instead of answering. */
    public void loseNextAnswer() {
        faults.add((exchange, served) -> served.get());
    }

    /** The requests seen, such as {@code PUT /charges/order-1}. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    /** The state of a charge, such as {@code CHARGED 1050}, or {@code none}. */
    public String charge(String reference) {
        Charge charge = charges.get(reference);
        return charge == null ? "none" : charge.status() + " " + charge.cents();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            Fault fault = Objects.requireNonNullElse(faults.poll(), (same, served) -> send(same, served.get()));
            fault.meet(exchange, () -> serve(exchange, body));
        }
    }

    private Answer serve(HttpExchange exchange, String body) {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return new Answer(404, "{}");
        }
        String reference = path.group(1);
        if (path.group(2) != null) {
            charges.computeIfPresent(reference, (key, charge) -> new Charge(charge.cents(), "REFUNDED"));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            Matcher cents = CENTS.matcher(body);
            if (!cents.find()) {
                return new Answer(400, "{}");
            }
            charges.putIfAbsent(reference, new Charge(Long.parseLong(cents.group(1)), "CHARGED"));
        }
        Charge charge = charges.get(reference);
        return charge == null ? new Answer(404, "{}") : new Answer(200, charge.toJson(reference));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Charge(long cents, String status) {

        private String toJson(String reference) {
            return """
                    {"reference": "%s", "cents": %d, "status": "%s"}""".formatted(reference, cents, status);
        }
    }

    /** What happens to a request. */
    private interface Fault {
        void meet(HttpExchange exchange, Supplier<Answer> served) throws IOException;
    }

    private record Answer(int status, String body) {}
}
