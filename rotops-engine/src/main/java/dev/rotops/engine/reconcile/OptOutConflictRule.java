package dev.rotops.engine.reconcile;

import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.LedgerRun;
import dev.rotops.engine.model.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** No run opts out of what the system under test advertises. */
final class OptOutConflictRule {

    private OptOutConflictRule() {}

    static void check(List<LedgerRun> runs, Findings findings) {
        Map<String, String> conflicts = new TreeMap<>();
        runs.stream()
                .flatMap(run -> run.entries().stream())
                .filter(GateEntry.class::isInstance)
                .map(GateEntry.class::cast)
                .filter(gate -> gate.decision().equals(GateOutcome.CONFLICTING.word()))
                .forEach(gate -> conflicts.putIfAbsent(gate.profile(), gate.reason()));
        conflicts.forEach((profile, reason) -> findings.warning(
                FindingCode.OPT_OUT_CONTRADICTED,
                Subject.of("capability", profile),
                Location.of("ledger"),
                reason,
                "Take the opt-out back, or let the system under test no longer advertise it."));
    }
}
