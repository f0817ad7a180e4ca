package dev.rotops.engine.capability;

import dev.rotops.engine.model.Printable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A capability document that the system under test serves.
 *
 * <p>Redirects are followed, but never from https to http, and the token goes to no other host. Time-out and size are those
 * of the whole exchange, redirects included.
 */
public final class DocumentUrl implements DocumentSource {

    private static final int MAXIMUM_REDIRECTS = 5;
    private static final int NOT_MODIFIED = 304;

    private final WebAddress address;
    private final Optional<BearerToken> token;
    private final Duration timeout;
    private final Optional<DocumentMemory> memory;
    private final HttpClient client;

    /**
     * Makes a source; nothing is asked yet.
     *
     * @param address where the document is
     * @param token what to show to its host
     * @param timeout how long everything may take
     * @param memory where the answers of earlier runs are kept; those to a token, or to a query, which may hold
     *     one, are not kept
     */
    public DocumentUrl(
            WebAddress address, Optional<BearerToken> token, Duration timeout, Optional<DocumentMemory> memory) {
        this.address = address;
        this.token = token;
        this.timeout = timeout;
        this.memory = token.isPresent() || address.hasQuery() ? Optional.empty() : memory;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public String name() {
        return address.name();
    }

    @Override
    public String read() throws BrokenGateException {
        Optional<DocumentMemory.Answer> earlier =
                memory.flatMap(kept -> kept.recall(address.uri().toString()));
        long deadline = System.nanoTime() + timeout.toNanos();
        WebAddress next = address;
        for (int redirects = 0; redirects <= MAXIMUM_REDIRECTS; redirects++) {
            HttpResponse<byte[]> answer = ask(next, earlier, deadline);
            Optional<String> elsewhere = redirection(answer);
            if (elsewhere.isEmpty()) {
                return text(next, answer, earlier);
            }
            next = follow(next, elsewhere.get());
        }
        throw unavailable("redirects more than " + MAXIMUM_REDIRECTS + " times", "Name the URL that it ends at.");
    }

    private HttpResponse<byte[]> ask(WebAddress target, Optional<DocumentMemory.Answer> earlier, long deadline)
            throws BrokenGateException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.uri()).header("Accept", "application/json");
        if (target.isSameHost(address)) {
            token.ifPresent(known -> request.header("Authorization", known.header()));
        }
        if (target.equals(address)) {
            earlier.ifPresent(known -> request.header("If-None-Match", known.tag()));
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new CappedBody(DocumentText.MAXIMUM_BYTES));
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw late();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for: the test was interrupted", "Run the tests again.");
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private BrokenGateException late() {
        return unavailable(
                "was not there in full within " + timeout.toMillis() / 1000.0 + " s",
                "See why the system under test is slow, or give it more time with rotops.capabilities-timeout.");
    }

    private BrokenGateException failed(@Nullable Throwable cause) {
        if (cause instanceof CappedBody.TooLargeException) {
            return DocumentText.tooLarge(name());
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return late();
        }
        String reason = cause == null || cause.getMessage() == null
                ? "the connection was closed"
                : Printable.excerpt(cause.getMessage());
        if (cause instanceof ConnectException) {
            return unavailable("cannot be reached", "Start the system under test, or correct rotops.capabilities.");
        }
        if (cause instanceof SSLException) {
            return unavailable("cannot be asked securely: " + reason, "Let the tests trust its certificate.");
        }
        return unavailable(
                (cause instanceof IOException ? "broke off: " : "cannot be had: ") + reason,
                "See why the system under test does not answer in full.");
    }

    private static Optional<String> redirection(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                Optional.of(answer.headers().firstValue("Location").orElse(""));
            default -> Optional.empty();
        };
    }

    private WebAddress follow(WebAddress from, String location) throws BrokenGateException {
        WebAddress to = from.resolve(location)
                .orElseThrow(() -> unavailable("redirects to no URL", "Name the URL that it should end at."));
        if (from.isSaferThan(to)) {
            throw unavailable("redirects from https to http", "Name a URL that stays secure.");
        }
        return to;
    }

    private String text(WebAddress from, HttpResponse<byte[]> answer, Optional<DocumentMemory.Answer> earlier)
            throws BrokenGateException {
        if (answer.statusCode() == NOT_MODIFIED && earlier.isPresent() && from.equals(address)) {
            return earlier.get().text();
        }
        if (answer.statusCode() != 200) {
            throw unavailable("is answered with status " + answer.statusCode(), statusRemedy(answer.statusCode()));
        }
        String text = DocumentText.decode(name(), answer.body());
        if (from.equals(address)) {
            Function<String, DocumentMemory.Answer> tagged = tag -> new DocumentMemory.Answer(tag, text);
            answer.headers()
                    .firstValue("ETag")
                    .map(tagged)
                    .ifPresent(kept ->
                            memory.ifPresent(place -> place.keep(address.uri().toString(), kept)));
        }
        return text;
    }

    private String statusRemedy(int status) {
        return switch (status) {
            case 401, 403 ->
                token.isPresent()
                        ? "Give the tests a token that it accepts."
                        : "Put a token into the environment variable ROTOPS_CAPABILITIES_TOKEN.";
            case 404, 410 -> "Let rotops.capabilities name the URL of the document.";
            default -> "See what is wrong with the system under test.";
        };
    }

    private BrokenGateException unavailable(String problem, String remedy) {
        return new BrokenGateException("The capability document " + name() + " " + problem + ".", remedy);
    }
}
