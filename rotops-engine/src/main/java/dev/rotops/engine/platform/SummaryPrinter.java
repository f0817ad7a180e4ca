package dev.rotops.engine.platform;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints the summary of the run's reconciliation when everything has run. */
public final class SummaryPrinter implements TestExecutionListener {

    private static final Object LOCK = new Object();
    private static @Nullable String pending;

    /** Creates the listener; called by the JUnit Platform. */
    public SummaryPrinter() {}

    /** Keeps what there is to say of this JVM's run until the test plan is finished. */
    static void remember(String summary) {
        synchronized (LOCK) {
            pending = summary;
        }
    }

    @SuppressWarnings("SystemOut") // the run's console is where people look for it
    static void print(String summary) {
        System.out.println(summary);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        String summary;
        synchronized (LOCK) {
            summary = pending;
            pending = null;
        }
        if (summary != null) {
            print(summary);
        }
    }
}
