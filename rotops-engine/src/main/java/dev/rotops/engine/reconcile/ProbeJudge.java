package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.LedgerEntry;
import dev.rotops.engine.ledger.LedgerRun;
import dev.rotops.engine.ledger.ProbeEntry;
import dev.rotops.engine.probe.RuntimeEvidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells from ledgers what is known of probes: the latest evidence of the state in which everything is now counts. */
final class ProbeJudge {

    private record Result(String inputs, RuntimeEvidence evidence) {}

    private final Map<String, List<Result>> results = new HashMap<>();
    private final Path root;
    private final FileHashes hashes;

    ProbeJudge(List<LedgerRun> earliestFirst, Path root) {
        this.root = root;
        this.hashes = new FileHashes(root);
        for (LedgerRun run : earliestFirst) {
            for (LedgerEntry entry : run.entries()) {
                if (entry instanceof ProbeEntry probe) {
                    evidence(probe)
                            .ifPresent(evidence -> results.computeIfAbsent(probe.probe(), id -> new ArrayList<>())
                                    .add(new Result(probe.inputs(), evidence)));
                }
            }
        }
    }

    /** Nothing for a line whose evidence cannot be what a probe saw. */
    private static Optional<RuntimeEvidence> evidence(ProbeEntry entry) {
        try {
            return Optional.of(RuntimeEvidence.fromJson(entry.evidence()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    ProbeVerdict judge(PlannedProbe probe) {
        List<Result> known = results.getOrDefault(probe.probe().id(), List.of());
        if (known.isEmpty()) {
            return new ProbeVerdict(probe, ProbeState.NOT_RUN, Optional.empty(), probe.outdated(root));
        }
        String inputs = probe.inputs(hashes);
        for (int i = known.size() - 1; i >= 0; i--) {
            RuntimeEvidence evidence = known.get(i).evidence();
            boolean isAbout = known.get(i).inputs().equals(inputs)
                    && evidence.probeKind().equals(probe.probe().kind());
            if (isAbout) {
                ProbeState state = evidence.passed() ? ProbeState.PASSED : ProbeState.FAILED;
                return new ProbeVerdict(probe, state, Optional.of(evidence), Optional.empty());
            }
        }
        return new ProbeVerdict(
                probe, ProbeState.STALE, Optional.of(known.get(known.size() - 1).evidence()), probe.outdated(root));
    }
}
