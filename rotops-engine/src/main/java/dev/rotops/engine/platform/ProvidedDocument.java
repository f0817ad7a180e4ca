package dev.rotops.engine.platform;

import dev.rotops.CapabilityDocument;
import dev.rotops.engine.capability.BrokenGateException;
import dev.rotops.engine.capability.DocumentSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A capability document that the project's own code hands over.
 *
 * @param provider that code
 * @param timeout how long it may take
 */
record ProvidedDocument(CapabilityDocument provider, Duration timeout) implements DocumentSource {

    private static final int MAXIMUM_BYTES = 1 << 20;

    @Override
    public String name() {
        return "of " + provider.getClass().getName();
    }

    @Override
    public String read() throws BrokenGateException {
        FutureTask<String> reading = new FutureTask<>(provider::read);
        Thread thread = new Thread(reading, "rotops-capabilities");
        thread.setDaemon(true);
        thread.start();
        try {
            String text = reading.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (text == null) {
                throw broken("is null");
            }
            if (text.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
                throw broken("is larger than 1 MiB");
            }
            return text;
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw broken("was not there within " + timeout.toMillis() / 1000.0 + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken("was not waited for: the test was interrupted");
        } catch (ExecutionException e) {
            throw broken("cannot be had: " + e.getCause());
        }
    }

    private BrokenGateException broken(String problem) {
        return new BrokenGateException(
                "The capability document " + name() + " " + problem + ".", "Correct the provider.");
    }
}
