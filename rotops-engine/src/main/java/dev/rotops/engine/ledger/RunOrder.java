package dev.rotops.engine.ledger;

import java.util.Comparator;

/** The order of runs: by their start, and whatever they differ in, so that no two are taken for one. */
final class RunOrder {

    static final Comparator<RunHeader> INSTANCE = Comparator.comparingLong(RunHeader::started)
            .thenComparing(RunHeader::run)
            .thenComparingLong(RunHeader::pid)
            .thenComparing(RunHeader::root)
            .thenComparing(RunHeader::module)
            .thenComparing(RunHeader::version)
            .thenComparing(RunHeader::build);

    private RunOrder() {}
}
