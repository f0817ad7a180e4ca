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
 */
record CurrentRun(RotopsConfiguration configuration, Optional<RunRecording> recording) {

    private static final Deque<CurrentRun> RUNNING = new ArrayDeque<>();

    static void begin(CurrentRun run) {
        synchronized (RUNNING) {
            RUNNING.push(run);
        }
    }

    static void end() {
        synchronized (RUNNING) {
            RUNNING.poll();
        }
    }

    static CurrentRun get() {
        synchronized (RUNNING) {
            CurrentRun current = RUNNING.peek();
            return current == null
                    ? new CurrentRun(RotopsConfiguration.ofSystemProperties(), Optional.empty())
                    : current;
        }
    }
}
