package dev.rotops.engine.ledger;

import java.util.List;

/**
 * A test, or a container of tests, has finished or was skipped.
 *
 * @param number place in the run
 * @param id the JUnit Platform's unique id
 * @param container whether it holds tests instead of being one
 * @param className binary name of the class that was run; for a test that has none, where it stands
 * @param method name of the method; empty where the class as a whole is meant
 * @param outcome what came of it
 * @param reason why it was skipped, aborted or failed; empty otherwise
 * @param micros how long it took, in microseconds; 0 where it was skipped
 * @param attempt 1, or more where earlier attempts in the same JVM failed
 * @param behaviors ids of the behaviors that it claims, as the run saw it
 */
public record TestEntry(
        long number,
        String id,
        boolean container,
        String className,
        String method,
        TestOutcome outcome,
        String reason,
        long micros,
        int attempt,
        List<String> behaviors)
        implements LedgerEntry {

    /** Makes the list immutable. */
    public TestEntry {
        behaviors = List.copyOf(behaviors);
    }
}
