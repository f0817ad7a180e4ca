package dev.rotops.engine.ledger;

/**
 * A capability gate kept a test from running on. It counts for the next entry in which that test finishes.
 *
 * @param number place in the run
 * @param test unique id of the test
 * @param profile the capability that the test needs
 * @param reason why it did not run on
 */
public record GateEntry(long number, String test, String profile, String reason) implements LedgerEntry {}
