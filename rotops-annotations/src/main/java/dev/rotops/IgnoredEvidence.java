package dev.rotops;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Evidence of no running test; told once, for whoever records it that way does so often. */
final class IgnoredEvidence implements EvidenceSink {

    static final EvidenceSink INSTANCE = new IgnoredEvidence();

    private static final System.Logger LOGGER = System.getLogger("dev.rotops");

    private final AtomicBoolean told = new AtomicBoolean();

    IgnoredEvidence() {}

    @Override
    public void evidence(String kind, String detail) {
        tell("evidence " + kind);
    }

    @Override
    public void outcome(String outcomeClass) {
        tell("outcome " + outcomeClass);
    }

    @Override
    public void gate(String profile, String reason) {
        tell("gate " + profile);
    }

    private void tell(String what) {
        if (told.compareAndSet(false, true)) {
            LOGGER.log(
                    Level.WARNING,
                    "RotOps ignores " + what + ": thread \""
                            + Thread.currentThread().getName()
                            + "\" runs no test that rotops-engine records. Wrap what other threads do in"
                            + " Evidence.propagating(…), and record while the test runs. This is said once.");
        }
    }
}
