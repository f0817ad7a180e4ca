package dev.rotops.engine.ledger;

/** One line of a ledger after the first. */
public sealed interface LedgerEntry
        permits BehaviorEntry,
                ClassEntry,
                EvidenceEntry,
                FileEntry,
                GateEntry,
                OutcomeEntry,
                PlanEntry,
                ProbeEntry,
                ReportEntry,
                TestEntry,
                UnknownEntry {

    /**
     * Returns the entry's place in its run.
     *
     * @return a number from 1 that grows from line to line
     */
    long number();
}
