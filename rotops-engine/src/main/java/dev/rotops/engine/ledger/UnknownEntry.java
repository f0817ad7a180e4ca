package dev.rotops.engine.ledger;

/**
 * A line of a type that this version does not know, kept as it is and passed over.
 *
 * @param number place in the run
 * @param type the type
 * @param text the line
 */
public record UnknownEntry(long number, String type, String text) implements LedgerEntry {}
