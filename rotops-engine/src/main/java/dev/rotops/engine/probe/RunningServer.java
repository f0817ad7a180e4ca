package dev.rotops.engine.probe;

import dev.rotops.engine.model.ProbeRequest;
import dev.rotops.engine.model.ReadySign;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as a server: started, and ready to be asked. Closed, it runs no more. */
final class RunningServer implements AutoCloseable {

    private static final int SERVER_ERROR = 500;
    private static final long PAUSE_MILLIS = 20;

    private final ProbeRun run;
    private final ChildProcess process;
    private final HttpCalls calls = new HttpCalls();

    private RunningServer(ProbeRun run, ChildProcess process) {
        this.run = run;
        this.process = process;
    }

    /**
     * Runs what prepares, starts the command, and waits until it is ready.
     *
     * @param urls addresses of the server, at which nobody may listen yet
     */
    static RunningServer start(ProbeRun run, List<String> urls) throws ProbeFailure, InterruptedException {
        ReadySign ready = run.probe().ready().orElse(new ReadySign(Optional.empty(), Optional.empty()));
        List<URI> addresses = new ArrayList<>();
        for (String url : Stream.concat(ready.url().stream(), urls.stream()).toList()) {
            addresses.add(HttpCalls.address(run.expand(url)));
        }
        requireSilence(addresses);
        run.prepare();
        RunningServer server = new RunningServer(run, run.start(run.probe().command()));
        try {
            server.awaitReady(ready, addresses.get(0));
            return server;
        } catch (ProbeFailure e) {
            server.close();
            throw e;
        }
    }

    private static void requireSilence(List<URI> addresses) throws ProbeFailure {
        Set<String> silent = new HashSet<>();
        for (URI address : addresses) {
            if (silent.add(address.getAuthority()) && HttpCalls.isServed(address)) {
                throw new ProbeFailure("somebody listens at " + address
                        + " already, so that an answer would prove nothing: use ${port}, or stop it");
            }
        }
    }

    private void awaitReady(ReadySign ready, URI address) throws ProbeFailure, InterruptedException {
        while (!isReady(ready, address)) {
            requireRunning();
            if (run.remaining().isZero()) {
                throw new ProbeFailure(
                        "was not ready within " + Sentences.seconds(run.probe().budget()));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        requireRunning();
    }

    private boolean isReady(ReadySign ready, URI address) throws InterruptedException {
        boolean said = ready.output().isEmpty()
                || process.stdout().text().contains(run.expand(ready.output().get()));
        if (!said || (ready.url().isEmpty() && ready.output().isPresent())) {
            return said;
        }
        return ready.url().isPresent() ? answers(address) : HttpCalls.isServed(address);
    }

    private boolean answers(URI address) throws InterruptedException {
        try {
            return get(address.toString()).status() < SERVER_ERROR;
        } catch (ProbeFailure e) {
            return false;
        }
    }

    /** An answer of whoever else listens would prove nothing. */
    void requireRunning() throws ProbeFailure, InterruptedException {
        if (!process.isRunning()) {
            ProcessResult result = process.await(Duration.ofSeconds(1));
            throw new ProbeFailure("the server ended by itself" + Sentences.exit(run, result));
        }
    }

    HttpAnswer get(String url) throws ProbeFailure, InterruptedException {
        return send(new ProbeRequest(
                Optional.empty(),
                url,
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    HttpAnswer send(ProbeRequest request) throws ProbeFailure, InterruptedException {
        return calls.send(run, request);
    }

    @Override
    public void close() {
        process.close();
        run.note("output", process.stdout(), process.stderr());
    }
}
