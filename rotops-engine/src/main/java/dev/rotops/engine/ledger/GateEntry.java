package dev.rotops.engine.ledger;

/**
 * A capability gate was asked whether a test may run, or run on. It counts for the next entry in which that test finishes.
 *
 * @param number place in the run
 * @param test unique id of the test, or of the container of tests
 * @param profile the capability that the test is about
 * @param decision what the gate found, such as {@code opted-out}; empty for a gate of the project's own, which is closed
 * @param reason why, in one sentence
 */
public record GateEntry(long number, String test, String profile, String decision, String reason)
        implements LedgerEntry {}
