package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.TestOutcome;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows an owner through all JVMs. What counts is the latest one in which its tests ran to their end, with everything as it
 * is now, unless a test that failed before has not passed since; where there is none, the latest in which something withheld
 * them; else the latest of what has changed since.
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
        Set<String> passed = new HashSet<>();
        Set<String> unseen = new LinkedHashSet<>(owner.tests());
        for (RecordedRun run : runs) {
            RunResult result = RunResult.of(owner, run);
            if (result.kind().isExecuted()) {
                Optional<String> change = freshness.change(owner, proof, run);
                if (change.isPresent()) {
                    stale = orElse(stale, OwnerResult.stale(owner, change.get()));
                    continue;
                }
                List<RecordedTest> tests = testsOf(owner, run);
                if (executed == null) {
                    executed = OwnerResult.of(owner, result, run);
                } else if (result.kind() == RunResult.Kind.FAILED && executed.passed()) {
                    executed =
                            tests.stream().allMatch(test -> !test.is(TestOutcome.FAILED) || passed.contains(test.key()))
                                    ? executed.afterFailure()
                                    : OwnerResult.stillFailed(owner, result);
                }
                tests.stream().filter(test -> test.is(TestOutcome.PASSED)).forEach(test -> passed.add(test.key()));
                tests.forEach(test -> unseen.remove(test.entry().method()));
            } else if (executed == null && run.diedAfterBeginning(owner.className()) && freshness.isSame(owner, run)) {
                executed = OwnerResult.unfinished(owner);
            } else if (result.kind() != RunResult.Kind.NOT_RUN && freshness.isSame(owner, run)) {
                withheld = orElse(withheld, OwnerResult.of(owner, result, run));
            }
        }
        OwnerResult best = orElse(executed == null ? null : executed.without(unseen), orElse(withheld, stale));
        return best == null ? OwnerResult.notRun(owner, "did not run") : best;
    }

    private static List<RecordedTest> testsOf(ProofOwner owner, RecordedRun run) {
        return run.testsOf(owner).stream()
                .flatMap(attempts -> RunResult.lastAttempts(attempts).stream())
                .toList();
    }

    private static @Nullable OwnerResult orElse(@Nullable OwnerResult first, @Nullable OwnerResult second) {
        return first == null ? second : first;
    }
}
