package dev.rotops.engine.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What really happened, in any number of JVMs. Merging is associative, commutative and idempotent, so it does not matter in
 * how many pieces, how often and in which order ledgers come together.
 */
public final class Ledger {

    /** Nothing happened, as far as anybody knows. */
    public static final Ledger EMPTY = new Ledger(Map.of());

    private final Map<RunHeader, LedgerRun> runs;

    private Ledger(Map<RunHeader, LedgerRun> runs) {
        this.runs = Collections.unmodifiableMap(runs);
    }

    /**
     * Puts runs together.
     *
     * @param runs what JVMs wrote, in any order, also the same or parts of the same several times
     * @return the ledger
     */
    public static Ledger of(Iterable<LedgerRun> runs) {
        Map<RunHeader, LedgerRun> merged = new TreeMap<>(RunOrder.INSTANCE);
        for (LedgerRun run : runs) {
            merged.merge(run.header(), run, LedgerRun::with);
        }
        return new Ledger(merged);
    }

    /**
     * Adds another ledger.
     *
     * @param other the other one
     * @return everything that either of them holds, once
     */
    public Ledger merge(Ledger other) {
        Map<RunHeader, LedgerRun> merged = new TreeMap<>(RunOrder.INSTANCE);
        merged.putAll(runs);
        other.runs.forEach((header, run) -> merged.merge(header, run, LedgerRun::with));
        return new Ledger(merged);
    }

    /**
     * Returns what JVMs wrote.
     *
     * @return their runs, the earliest first
     */
    public List<LedgerRun> runs() {
        return List.copyOf(runs.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger ledger && runs.equals(ledger.runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return "Ledger" + runs.values();
    }
}
