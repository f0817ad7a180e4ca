package dev.rotops.engine.platform;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Works for the ledger in a thread of its own, in the order of the calls and in batches: to wake a thread, and to write a
 * file, for each test takes longer than all the rest of recording it. While nothing happens there is no thread.
 */
final class LedgerThread {

    private static final int MOST_WAITING = 10_000;
    private static final long PAUSE_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Runnable afterBatch;
    private final Consumer<Throwable> whatFails;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Semaphore hurry = new Semaphore(0);
    private final AtomicBoolean working = new AtomicBoolean();
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LedgerThread::thread);

    /**
     * Starts nothing yet.
     *
     * @param afterBatch is run after the last work of each batch
     * @param whatFails hears of whatever work or thread fails by
     */
    LedgerThread(Runnable afterBatch, Consumer<Throwable> whatFails) {
        this.afterBatch = afterBatch;
        this.whatFails = whatFails;
        executor.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rotops-ledger");
        thread.setDaemon(true);
        return thread;
    }

    /** Does something soon. Not even the thread of a test that is being interrupted may drop what it says. */
    void later(Runnable work) {
        if (!room.tryAcquire()) {
            hurry();
            room.acquireUninterruptibly();
        }
        waiting.add(work);
        if (!working.get() && working.compareAndSet(false, true)) {
            start();
        }
    }

    /** Where no thread is to be had, what waits is done here: else nobody would ever make room again. */
    private void start() {
        try {
            executor.execute(this::work);
        } catch (Throwable e) {
            tell(e);
            doWhatWaits();
            working.set(false);
        }
    }

    /** Does what waits without further delay. */
    void hurry() {
        hurry.release();
    }

    /** Waits until the batch of everything that has been called for so far is done. */
    void flush() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        later(() -> {
            attempt(afterBatch);
            done.complete(true);
        });
        hurry();
        try {
            done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // What is not written proves nothing.
        }
    }

    private void work() {
        do {
            do {
                doWhatWaits();
                attempt(afterBatch);
                pause();
            } while (!waiting.isEmpty());
            working.set(false);
        } while (!waiting.isEmpty() && working.compareAndSet(false, true));
    }

    private void doWhatWaits() {
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            room.release();
            attempt(work);
        }
    }

    /** Whatever happens, the next one is done: tests wait for room, and for what they flush. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            tell(e);
        }
    }

    private void tell(Throwable cause) {
        try {
            whatFails.accept(cause);
        } catch (Throwable e) {
            // There may be no memory left even for that.
        }
    }

    private void pause() {
        try {
            if (hurry.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                hurry.drainPermits();
            }
        } catch (InterruptedException e) {
            // Nobody else knows this thread; it only goes on sooner.
        }
    }
}
