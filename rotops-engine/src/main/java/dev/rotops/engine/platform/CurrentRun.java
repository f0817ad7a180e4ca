package dev.rotops.engine.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The run that a test belongs to, for what is asked from within a test and not told.
 *
 * <p>Tests may run a launcher themselves; its run is the current one until its plan is finished.
 *
 * @param configuration its configuration parameters
 * @param recording what it is recorded in; absent where it is not
 * @param gates what its gates have said
 */
record CurrentRun(RotopsConfiguration configuration, Optional<RunRecording> recording, GateLog gates) {

    private static final Deque<CurrentRun> RUNNING = new ArrayDeque<>();

    static void begin(CurrentRun run) {
        synchronized (RUNNING) {
            RUNNING.push(run);
        }
    }

    /** Ends the current run; returns it unless a test of another one has run it. */
    static Optional<CurrentRun> end() {
        synchronized (RUNNING) {
            CurrentRun ended = RUNNING.poll();
            return RUNNING.isEmpty() ? Optional.ofNullable(ended) : Optional.empty();
        }
    }

    static CurrentRun get() {
        synchronized (RUNNING) {
            CurrentRun current = RUNNING.peek();
            return current == null
                    ? new CurrentRun(RotopsConfiguration.ofSystemProperties(), Optional.empty(), new GateLog())
                    : current;
        }
    }
}
