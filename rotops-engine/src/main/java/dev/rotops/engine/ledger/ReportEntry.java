package dev.rotops.engine.ledger;

/**
 * RotOps' own tests have run in this JVM.
 *
 * @param number place in the run
 * @param checks how many there were
 * @param failures how many of them did not pass
 */
public record ReportEntry(long number, long checks, long failures) implements LedgerEntry {}
