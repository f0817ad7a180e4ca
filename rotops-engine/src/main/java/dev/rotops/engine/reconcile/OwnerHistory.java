package dev.rotops.engine.reconcile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows an owner through all JVMs. What counts is the latest one in which its tests ran to their end, with everything as it
 * is now; where there is none, the latest in which something withheld them; else the latest of what has changed since.
 */
final class OwnerHistory {

    private final List<RecordedRun> runs;
    private final Freshness freshness;

    /**
     * Remembers the runs.
     *
     * @param runs what JVMs recorded, the latest first
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
        OwnerResult executed = null;
        OwnerResult withheld = null;
        OwnerResult stale = null;
        for (RecordedRun run : runs) {
            RunResult result = RunResult.of(owner, run);
            if (result.kind().isExecuted()) {
                Optional<String> change = freshness.change(owner, proof, run);
                if (change.isPresent()) {
                    stale = orElse(stale, OwnerResult.stale(owner, change.get()));
                } else if (executed == null) {
                    executed = OwnerResult.of(owner, result, run);
                } else if (result.kind() == RunResult.Kind.FAILED) {
                    executed = executed.afterFailure();
                }
            } else if (result.kind() != RunResult.Kind.NOT_RUN && freshness.isSame(owner, run)) {
                withheld = orElse(withheld, OwnerResult.of(owner, result, run));
            }
        }
        OwnerResult best = orElse(executed, orElse(withheld, stale));
        return best == null ? OwnerResult.notRun(owner, "did not run") : best;
    }

    private static @Nullable OwnerResult orElse(@Nullable OwnerResult first, @Nullable OwnerResult second) {
        return first == null ? second : first;
    }
}
