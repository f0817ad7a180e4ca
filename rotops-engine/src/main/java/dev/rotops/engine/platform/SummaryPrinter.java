package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.Reconciliation;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints the summary of the run's reconciliation when everything has run. */
public final class SummaryPrinter implements TestExecutionListener {

    private static final Object LOCK = new Object();
    private static @Nullable String pending;

    /** Creates the listener; called by the JUnit Platform. */
    public SummaryPrinter() {}

    /** Keeps what the engine judged in this JVM until the test plan is finished. */
    static void remember(Reconciliation reconciliation, Mode mode) {
        synchronized (LOCK) {
            pending = Summary.of(reconciliation, mode);
        }
    }

    @Override
    @SuppressWarnings("SystemOut") // the run's console is where people look for it
    public void testPlanExecutionFinished(TestPlan testPlan) {
        String summary;
        synchronized (LOCK) {
            summary = pending;
            pending = null;
        }
        if (summary != null) {
            System.out.println(summary);
        }
    }
}
