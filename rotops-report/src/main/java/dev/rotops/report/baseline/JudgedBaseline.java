package dev.rotops.report.baseline;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Baseline;
import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.BaselineRule;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Reconciliation;
import java.util.List;
import java.util.Optional;

/** The baseline, and what the reconciliation says of its entries. */
final class JudgedBaseline {

    private final Optional<Artifact<Baseline>> artifact;
    private final List<Finding> findings;

    JudgedBaseline(Reconciliation reconciliation) {
        this.artifact = reconciliation.baselineArtifact();
        this.findings = reconciliation.findings();
    }

    List<KnownFinding> entries() {
        return artifact.map(baseline -> baseline.content().findings()).orElse(List.of());
    }

    Location location(KnownFinding entry) {
        return artifact.orElseThrow().locate(entry.pointer());
    }

    EntryState state(KnownFinding entry) {
        if (isSaid(FindingCode.BASELINE_ENTRY_UNUSABLE, entry)) {
            return EntryState.UNUSABLE;
        }
        if (isSaid(FindingCode.BASELINE_ENTRY_OBSOLETE, entry)) {
            return EntryState.OBSOLETE;
        }
        return findings.stream().anyMatch(finding -> BaselineRule.records(entry, finding))
                ? EntryState.KNOWN
                : EntryState.NOT_JUDGED;
    }

    private boolean isSaid(FindingCode code, KnownFinding entry) {
        return findings.stream()
                .filter(finding -> finding.code() == code)
                .anyMatch(finding -> finding.location().equals(location(entry)));
    }

    /** What is wrong with the baseline itself. */
    List<Finding> faults() {
        return artifact.map(baseline -> findings.stream()
                        .filter(finding -> finding.location().file().equals(baseline.file()))
                        .toList())
                .orElse(List.of());
    }
}
