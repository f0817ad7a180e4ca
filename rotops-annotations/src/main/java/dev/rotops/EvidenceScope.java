package dev.rotops;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a thread works for one running test. Opened and closed by what runs the tests; test authors use
 * {@link Evidence}.
 *
 * <p>A thread may open a scope while another one is open, as work-stealing pools do; the scopes then close in reverse.
 */
public final class EvidenceScope {

    private static final ThreadLocal<@Nullable EvidenceScope> CURRENT = new ThreadLocal<>();

    private final EvidenceSink sink;
    private final @Nullable EvidenceScope origin;
    private final @Nullable EvidenceScope outer;
    private volatile boolean closed;

    private EvidenceScope(EvidenceSink sink, @Nullable EvidenceScope origin) {
        this.sink = sink;
        this.origin = origin;
        this.outer = current();
        CURRENT.set(this);
    }

    /**
     * Says that the calling thread works for a test from now on.
     *
     * @param sink what receives the test's evidence
     * @return the scope, to be closed when the test is finished
     */
    public static EvidenceScope open(EvidenceSink sink) {
        return new EvidenceScope(sink, null);
    }

    /** Lets the calling thread work for the test of a scope that another thread has opened. */
    static EvidenceScope join(EvidenceScope scope) {
        return new EvidenceScope(scope.sink, scope);
    }

    /**
     * The scope that the calling thread works in; null outside of any test. Where that is a task of a test which has finished,
     * the scope is not open, and none around it counts: what the task does is nobody's.
     */
    static @Nullable EvidenceScope current() {
        EvidenceScope scope = CURRENT.get();
        while (scope != null && scope.closed) {
            scope = scope.outer;
        }
        return scope;
    }

    /**
     * Finds what receives the evidence of the calling thread's test.
     *
     * @return the sink; nothing outside of any test, and nothing once the test is finished
     */
    public static Optional<EvidenceSink> currentSink() {
        EvidenceScope scope = current();
        return scope != null && scope.isOpen() ? Optional.of(scope.sink) : Optional.empty();
    }

    EvidenceSink sink() {
        return sink;
    }

    /** Whether the test still runs: what comes later is nobody's evidence. */
    boolean isOpen() {
        return !closed && (origin == null || origin.isOpen());
    }

    /** Says that the test is finished, or that the calling thread no longer works for it. */
    public void close() {
        closed = true;
        if (CURRENT.get() == this) {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
