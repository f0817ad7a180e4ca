package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.RunHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows an owner through all JVMs. Of each of its tests the last attempt counts that ran to its end, with everything as it is
 * now; where there is none, the last that something withheld; and where there are neither, what has changed since.
 */
final class OwnerHistory {

    private final List<RecordedRun> runs;
    private final Freshness freshness;
    private final Set<RunHeader> counting = new HashSet<>();

    /**
     * Remembers the runs.
     *
     * @param runs what JVMs recorded, the earliest first
     * @param freshness knows what has changed since
     */
    OwnerHistory(List<RecordedRun> runs, Freshness freshness) {
        this.runs = runs;
        this.freshness = freshness;
    }

    OwnerResult resultOf(ProofOwner owner, PlannedProof proof) {
        if (owner.className().isEmpty()) {
            return OwnerResult.notRun(owner, "no test engine of this build runs it");
        }
        LastAttempts attempts = new LastAttempts(owner);
        OwnerResult otherwise = OwnerResult.notRun(owner, "did not run");
        Optional<RunHeader> died = Optional.empty();
        for (RecordedRun run : runs) {
            if (run.executed(owner)) {
                Optional<String> change = freshness.change(owner, proof, run);
                if (change.isPresent()) {
                    otherwise = OwnerResult.stale(owner, change.get());
                } else {
                    attempts.add(run);
                    died = Optional.empty();
                }
            } else if (freshness.isSame(owner, run)) {
                attempts.add(run);
                died = run.diedAfterBeginning(owner.className()) ? Optional.of(run.header()) : died;
            }
        }
        attempts.runs().map(RecordedRun::header).forEach(counting::add);
        died.ifPresent(counting::add);
        return died.isPresent()
                ? OwnerResult.unfinished(owner)
                : attempts.result().orElse(otherwise);
    }

    /** The JVMs whose word counts for any owner that was asked about. */
    Set<RunHeader> counting() {
        return Set.copyOf(counting);
    }
}
