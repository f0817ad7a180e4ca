package dev.rotops.engine.probe;

import dev.rotops.engine.model.ProbeRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Calls addresses that a probe names, directly, and none that an answer names. */
final class HttpCalls {

    private static final int MAXIMUM_BODY = 16 << 20;
    private static final int CONNECT_MILLIS = 500;
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .proxy(ProxySelector.of(null))
            .build();

    static URI address(String url) throws ProbeFailure {
        try {
            URI address = new URI(url);
            boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!isHttp || address.getHost() == null) {
                throw new ProbeFailure(url + " is not an http address");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new ProbeFailure(url + " is not an http address");
        }
    }

    /** Tells whether somebody listens at an address. */
    static boolean isServed(URI address) {
        int standard = "https".equals(address.getScheme()) ? 443 : 80;
        int port = address.getPort() < 0 ? standard : address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    HttpAnswer send(ProbeRun run, ProbeRequest request) throws ProbeFailure, InterruptedException {
        String url = run.expand(request.url());
        String method = request.method().orElse("GET");
        Duration left = run.remaining();
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(address(url))
                    .timeout(left.compareTo(SHORTEST) < 0 ? SHORTEST : left)
                    .method(
                            method,
                            request.body().isPresent()
                                    ? BodyPublishers.ofString(
                                            run.expand(request.body().get()))
                                    : BodyPublishers.noBody());
            for (String header : request.headers()) {
                int colon = Math.max(0, header.indexOf(':'));
                builder.header(
                        header.substring(0, colon),
                        run.expand(header.substring(colon + 1)).strip());
            }
            HttpResponse<InputStream> response = client.send(builder.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new HttpAnswer(response.statusCode(), body.readNBytes(MAXIMUM_BODY));
            }
        } catch (HttpTimeoutException e) {
            throw new ProbeFailure(method + " " + url + " was not answered within "
                    + Sentences.seconds(run.probe().budget()));
        } catch (ConnectException e) {
            throw new ProbeFailure(method + " " + url + " reached nobody");
        } catch (IOException e) {
            throw new ProbeFailure(method + " " + url + " was not answered: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ProbeFailure(method + " " + url + " cannot be sent: " + e.getMessage());
        }
    }
}
