package dev.rotops.engine.ledger;

/**
 * What an owner test's class files held when the class was run.
 *
 * @param number place in the run
 * @param className binary name of the class
 * @param hash hash of the class, of those nested in it, and of those that it inherits from
 */
public record ClassEntry(long number, String className, String hash) implements LedgerEntry {}
