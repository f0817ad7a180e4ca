package dev.rotops.engine.ledger;

/**
 * What a behavior was like while its tests ran. It stands before the first entry of a test that claims the behavior.
 *
 * @param number place in the run
 * @param behavior id of the behavior
 * @param model hash of the behavior's entry in the control plane
 * @param files hash of the paths and hashes of the files that implement it
 */
public record BehaviorEntry(long number, String behavior, String model, String files) implements LedgerEntry {}
