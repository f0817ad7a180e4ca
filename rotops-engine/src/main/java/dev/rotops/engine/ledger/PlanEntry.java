package dev.rotops.engine.ledger;

/**
 * A test plan begins or is finished. A JVM that begins more than it finishes has died in between.
 *
 * @param number place in the run
 * @param finished whether it is finished
 * @param tests how many tests the JVM has finished or skipped by now, with and without claims, RotOps' own left out
 */
public record PlanEntry(long number, boolean finished, long tests) implements LedgerEntry {}
