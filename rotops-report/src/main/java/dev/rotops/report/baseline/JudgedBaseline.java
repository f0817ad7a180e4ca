package dev.rotops.report.baseline;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Baseline;
import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.FindingIdentity;
import dev.rotops.engine.reconcile.Reconciliation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The baseline, and what the reconciliation says of its entries. */
final class JudgedBaseline {

    private final Optional<Artifact<Baseline>> artifact;
    private final List<Finding> faults;
    private final Map<Location, FindingCode> faultyEntries = new HashMap<>();
    private final Set<FindingIdentity> found = new HashSet<>();

    /** Takes what was found, and where the baseline is, whether or not it could be read. */
    JudgedBaseline(Reconciliation reconciliation, String file) {
        this.artifact = reconciliation.baselineArtifact();
        this.faults = reconciliation.findings().stream()
                .filter(finding -> finding.location().file().equals(file)
                        || finding.subject()
                                .get("artifact")
                                .filter(ArtifactKind.BASELINE.word()::equals)
                                .isPresent())
                .toList();
        faults.forEach(fault -> faultyEntries.put(fault.location(), fault.code()));
        reconciliation.findings().forEach(finding -> found.add(FindingIdentity.of(finding)));
    }

    List<KnownFinding> entries() {
        return artifact.map(baseline -> baseline.content().findings()).orElse(List.of());
    }

    Location location(KnownFinding entry) {
        return artifact.orElseThrow().locate(entry.pointer());
    }

    EntryState state(KnownFinding entry) {
        FindingCode fault = faultyEntries.get(location(entry));
        if (fault == FindingCode.BASELINE_ENTRY_UNUSABLE) {
            return EntryState.UNUSABLE;
        }
        if (fault == FindingCode.BASELINE_ENTRY_OBSOLETE) {
            return EntryState.OBSOLETE;
        }
        return found.contains(FindingIdentity.of(entry)) ? EntryState.KNOWN : EntryState.NOT_JUDGED;
    }

    /** What is wrong with the baseline itself. */
    List<Finding> faults() {
        return faults;
    }
}
