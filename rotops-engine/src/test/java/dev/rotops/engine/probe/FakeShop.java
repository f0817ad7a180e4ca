package dev.rotops.engine.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A server for the probes of tests: keeps orders in a file, and tells a mail server of each. */
final class FakeShop {

    private FakeShop() {}

    /** Takes the port, and optionally the file for the orders and the address of the mail server. */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> answer(exchange, 200, "<h1>Shop</h1>\n  <p>open</p>"));
        server.createContext(
                "/orders/1",
                exchange -> answer(exchange, 200, "{\"id\": 1, \"items\": [{\"name\": \"tea\"}], \"paid\": false}"));
        server.createContext("/gone", exchange -> answer(exchange, 404, "<h1>Gone</h1>"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/orders/1");
            answer(exchange, 302, "");
        });
        server.createContext("/orders", exchange -> place(exchange, List.of(arguments)));
        server.start();
        System.out.println("open");
    }

    private static void place(HttpExchange exchange, List<String> arguments) throws IOException {
        String order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (arguments.size() > 1 && !arguments.get(1).isEmpty()) {
            Files.writeString(
                    Path.of(arguments.get(1)), order + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (arguments.size() > 2) {
            tell(arguments.get(2), order);
        }
        answer(exchange, HttpURLConnection.HTTP_CREATED, order);
    }

    private static void tell(String address, String order) throws IOException {
        try {
            HttpRequest mail = HttpRequest.newBuilder(URI.create(address + "/mail"))
                    .POST(BodyPublishers.ofString(order))
                    .build();
            HttpClient.newHttpClient().send(mail, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
