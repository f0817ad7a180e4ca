package dev.rotops.engine.ledger;

/**
 * A test showed an outcome class while it ran. It counts for the next entry in which that test finishes.
 *
 * @param number place in the run
 * @param test unique id of the test
 * @param outcomeClass outcome class in the control plane's words
 */
public record OutcomeEntry(long number, String test, String outcomeClass) implements LedgerEntry {}
