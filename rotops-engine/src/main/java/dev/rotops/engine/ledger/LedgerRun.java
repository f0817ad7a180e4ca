package dev.rotops.engine.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one JVM wrote.
 *
 * @param header its first line
 * @param entries its other lines, each once, in the order in which they were written
 */
public record LedgerRun(RunHeader header, List<LedgerEntry> entries) {

    /** Two different lines of the same number are kept both: one of them is forged, and nobody can tell which. */
    private static final Comparator<LedgerEntry> ORDER =
            Comparator.comparingLong(LedgerEntry::number).thenComparing(LedgerEntry::toString);

    /** Sorts the entries, unless they are sorted, and leaves out repetitions. */
    public LedgerRun {
        entries = isSorted(entries) ? List.copyOf(entries) : sorted(entries);
    }

    private static boolean isSorted(List<LedgerEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).number() <= entries.get(i - 1).number()) {
                return false;
            }
        }
        return true;
    }

    private static List<LedgerEntry> sorted(List<LedgerEntry> entries) {
        List<LedgerEntry> sorted = new ArrayList<>(entries.size());
        entries.stream().sorted(ORDER).distinct().forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /**
     * Tells whether the JVM died before its tests were finished.
     *
     * @return whether it began more test plans than it finished
     */
    public boolean isInterrupted() {
        long open = 0;
        for (LedgerEntry entry : entries) {
            if (entry instanceof PlanEntry plan) {
                open += plan.finished() ? -1 : 1;
            }
        }
        return open > 0;
    }

    /**
     * Counts the tests of the JVM.
     *
     * @return how many were finished or skipped by the last plan that was finished
     */
    public long tests() {
        long tests = 0;
        for (LedgerEntry entry : entries) {
            if (entry instanceof PlanEntry plan) {
                tests = Math.max(tests, plan.tests());
            }
        }
        return tests;
    }

    /**
     * Tells whether the JVM ran probes, and no tests.
     *
     * @return whether its entries are of probes alone
     */
    public boolean isOfProbes() {
        return !entries.isEmpty() && entries.stream().allMatch(ProbeEntry.class::isInstance);
    }

    LedgerRun with(LedgerRun other) {
        if (entries.equals(other.entries)) {
            return this;
        }
        List<LedgerEntry> both = new ArrayList<>(entries.size() + other.entries.size());
        both.addAll(entries);
        both.addAll(other.entries);
        return new LedgerRun(header, both);
    }
}
