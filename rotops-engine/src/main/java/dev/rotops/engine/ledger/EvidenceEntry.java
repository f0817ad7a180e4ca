package dev.rotops.engine.ledger;

/**
 * A test showed evidence while it ran. It counts for the next entry in which that test finishes.
 *
 * @param number place in the run
 * @param test unique id of the test
 * @param kind evidence kind in the control plane's words
 * @param detail what was observed; may be empty
 */
public record EvidenceEntry(long number, String test, String kind, String detail) implements LedgerEntry {}
