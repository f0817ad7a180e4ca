package dev.rotops.engine.ledger;

/**
 * What a file that implements a behavior, or that an owner is compiled from, held while the behavior's tests ran.
 *
 * @param number place in the run
 * @param path path relative to the root of the model; only compared, never opened
 * @param hash hash of the content
 */
public record FileEntry(long number, String path, String hash) implements LedgerEntry {}
