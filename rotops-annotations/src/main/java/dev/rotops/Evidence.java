package dev.rotops;

import java.util.concurrent.Callable;

/**
 * Records, from within a test, what the test really shows of the behavior that it claims.
 *
 * <pre>{@code
 * @Test
 * @RuntimeBehavior(value = "orders.place", outcomes = "success", evidence = "storage_write")
 * void storesTheOrder() {
 *     orders.place("tea");
 *     assertThat(rows("orders")).hasSize(1);
 *     Evidence.record("storage_write", "orders row 1");
 * }
 * }</pre>
 *
 * <p>It works in tests of every engine. What is recorded belongs to the test that the calling thread runs; other threads work
 * for that test while they run a task made by {@link #propagating(Runnable)}, and with an {@link EvidenceRecorder} that
 * they were given. Everywhere else it is ignored, with one warning in a JVM. Recording never fails.
 *
 * <p>Details may be read by whoever reads the reports. Values of environment variables that look like credentials are left
 * out of them, and long texts are cut.
 */
public final class Evidence {

    private Evidence() {}

    /**
     * Records something that the running test observed.
     *
     * @param kind evidence kind in the control plane's words, such as {@code storage_write}
     * @param detail what was observed, for people; long texts are cut
     */
    public static void record(String kind, String detail) {
        recorder().record(kind, detail);
    }

    /**
     * Records something that the running test observed.
     *
     * @param kind evidence kind in the control plane's words, such as {@code storage_write}
     */
    public static void record(String kind) {
        recorder().record(kind);
    }

    /**
     * Records an outcome class that the running test showed, where the annotation cannot say it: in a parameterized test
     * whose invocations end differently.
     *
     * @param outcomeClass outcome class in the control plane's words, such as {@code validation_error}
     */
    public static void outcome(String outcomeClass) {
        recorder().outcome(outcomeClass);
    }

    /**
     * Records that a capability gate keeps the running test from going on. It does not end the test: abort it as well.
     *
     * @param profile the capability that the test needs
     * @param reason why the test does not go on, such as {@code not advertised by the host}
     */
    public static void gated(String profile, String reason) {
        recorder().gate(profile, reason);
    }

    /**
     * Returns what records for the test that the calling thread runs.
     *
     * @return a recorder that other threads may use until the test is finished
     */
    public static EvidenceRecorder recorder() {
        return new EvidenceRecorder(EvidenceScope.current());
    }

    /**
     * Lets whatever thread runs a task work for the test that the calling thread runs.
     *
     * @param task a task, to be run while the test runs
     * @return a task that does the same
     */
    public static Runnable propagating(Runnable task) {
        EvidenceScope scope = EvidenceScope.current();
        return scope == null
                ? task
                : () -> {
                    EvidenceScope joined = EvidenceScope.join(scope);
                    try {
                        task.run();
                    } finally {
                        joined.close();
                    }
                };
    }

    /**
     * Lets whatever thread runs a task work for the test that the calling thread runs.
     *
     * @param <T> type of the task's result
     * @param task a task, to be run while the test runs
     * @return a task that does the same
     */
    public static <T> Callable<T> propagating(Callable<T> task) {
        EvidenceScope scope = EvidenceScope.current();
        return scope == null
                ? task
                : () -> {
                    EvidenceScope joined = EvidenceScope.join(scope);
                    try {
                        return task.call();
                    } finally {
                        joined.close();
                    }
                };
    }
}
