package dev.rotops.engine.probe;

import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.model.Probe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs probes, several at a time, each with a port and a directory of its own; whatever happens becomes evidence. */
public final class ProbeRunner {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final ThreadFactory THREADS = task -> {
        Thread thread = new Thread(task, "rotops-probe");
        thread.setDaemon(true);
        return thread;
    };

    private final ProbeKinds kinds;
    private final Path root;
    private final Path output;
    private final ProbeProgress progress;

    /**
     * Makes a runner.
     *
     * @param kinds the kinds of probes that there are
     * @param root the project's root
     * @param output directory below the root in which probes get directories
     * @param progress hears what happens
     */
    public ProbeRunner(ProbeKinds kinds, Path root, Path output, ProbeProgress progress) {
        this.kinds = kinds;
        this.root = root;
        this.output = root.resolve(output);
        this.progress = progress;
    }

    /**
     * Runs probes.
     *
     * @param probes which ones
     * @param parallel how many at a time, at least one
     * @return the evidence of each, in the given order
     * @throws InterruptedException if the thread is interrupted; all that was started is killed
     */
    public Map<Probe, RuntimeEvidence> run(List<Probe> probes, int parallel) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, parallel), THREADS);
        try {
            List<Future<RuntimeEvidence>> futures = new ArrayList<>();
            for (Probe probe : probes) {
                futures.add(workers.submit(() -> observed(probe)));
            }
            Map<Probe, RuntimeEvidence> evidence = new LinkedHashMap<>();
            for (int i = 0; i < probes.size(); i++) {
                evidence.put(probes.get(i), result(probes.get(i), futures.get(i)));
            }
            return evidence;
        } finally {
            workers.shutdownNow();
        }
    }

    private static RuntimeEvidence result(Probe probe, Future<RuntimeEvidence> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return broken(probe, "could not be run: " + e.getCause());
        }
    }

    private RuntimeEvidence observed(Probe probe) throws InterruptedException {
        synchronized (progress) {
            progress.started(probe);
        }
        RuntimeEvidence evidence = settled(probe);
        synchronized (progress) {
            progress.ended(probe, evidence);
        }
        return evidence;
    }

    /** Whatever breaks off is evidence, too: of a failure that nobody hears of, an earlier pass would take the place. */
    private RuntimeEvidence settled(Probe probe) throws InterruptedException {
        try {
            return run(probe);
        } catch (RuntimeException | Error e) {
            return broken(probe, "could not be run: " + e);
        }
    }

    private RuntimeEvidence run(Probe probe) throws InterruptedException {
        var kind = kinds.get(probe.kind());
        if (kind.isEmpty()) {
            return broken(
                    probe,
                    "there is no kind of probe \"" + probe.kind() + "\"; there are "
                            + String.join(", ", kinds.words()));
        }
        List<String> missing = kind.get().missing(probe);
        if (!missing.isEmpty()) {
            return broken(probe, "is not configured: it needs " + String.join(" and ", missing));
        }
        try (ProbeRun run = ProbeRun.open(probe, root, output)) {
            RuntimeEvidence evidence = run.shown(watched(kind.get(), run));
            if (evidence.passed()) {
                run.discardWork();
            }
            return evidence;
        } catch (ProbeFailure e) {
            return broken(probe, e.summary());
        }
    }

    /** Runs a probe in a thread of its own: one that does not end by itself must not hold up the others. */
    private RuntimeEvidence watched(RuntimeProbe kind, ProbeRun run) throws InterruptedException {
        FutureTask<RuntimeEvidence> task = new FutureTask<>(() -> attempt(kind, run));
        Thread thread = THREADS.newThread(task);
        thread.start();
        Duration limit = run.probe().budget().plus(GRACE);
        Duration elapsed = Duration.ZERO;
        try {
            while (elapsed.compareTo(limit) < 0) {
                Duration wait = min(HEARTBEAT, limit.minus(elapsed));
                try {
                    return task.get(wait.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    elapsed = elapsed.plus(wait);
                    synchronized (progress) {
                        progress.running(run.probe(), elapsed);
                    }
                }
            }
        } catch (ExecutionException e) {
            return run.failed("broke off: " + e.getCause());
        } finally {
            thread.interrupt();
        }
        return run.failed("did not end within " + Sentences.seconds(run.probe().budget()) + ", and was given up");
    }

    @SuppressWarnings("CatchingUnchecked") // a kind of the project's own may throw anything
    private static RuntimeEvidence attempt(RuntimeProbe kind, ProbeRun run) {
        try {
            RuntimeEvidence evidence = kind.run(run);
            if (evidence == null) {
                return run.failed("showed no evidence");
            }
            return evidence.probeKind().equals(run.probe().kind())
                    ? evidence
                    : run.failed("showed evidence of another kind, " + evidence.probeKind());
        } catch (ProbeFailure e) {
            return run.failed(e.summary());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return run.failed("was given up");
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return run.failed("threw " + e);
        }
    }

    private static RuntimeEvidence broken(Probe probe, String summary) {
        String kind = probe.kind().isBlank() ? "unknown" : probe.kind();
        RuntimeEvidence evidence = new RuntimeEvidence(kind, false, summary, 0, Map.of());
        Redaction redaction =
                Redaction.ofEnvironment(Set.copyOf(probe.environment().secrets()));
        return new RedactedEvidence(redaction::of, redaction::of).of(evidence);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
