package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.LedgerRun;
import dev.rotops.engine.ledger.RunHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The builds of the JVMs whose word counts for any proof, and the latest build. */
final class CountingBuilds {

    private CountingBuilds() {}

    /**
     * What an earlier build said about itself says nothing about one in which all has run again.
     *
     * @param runs what JVMs recorded, the earliest first
     * @param counting the JVMs whose word counts
     * @return those of the runs that are of a build which counts
     */
    static List<LedgerRun> of(List<LedgerRun> runs, Set<RunHeader> counting) {
        if (runs.isEmpty()) {
            return List.of();
        }
        Set<String> builds = new HashSet<>();
        counting.forEach(run -> builds.add(build(run)));
        builds.add(build(runs.get(runs.size() - 1).header()));
        return runs.stream().filter(run -> builds.contains(build(run.header()))).toList();
    }

    private static String build(RunHeader run) {
        return run.build().isEmpty() ? run.run() : run.build();
    }
}
