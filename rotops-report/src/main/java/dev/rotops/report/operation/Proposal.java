package dev.rotops.report.operation;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An artifact that a command proposes, and that only a person puts in place of a reviewed one.
 *
 * @param kind which one
 * @param artifact the document
 * @param findings why there is none, or nothing in it
 * @param notes what it was made of, and what could not be seen
 * @param entryPoints the entry points that were found, each as JSON; none for other artifacts than the inventory
 */
public record Proposal(
        ArtifactKind kind,
        Map<String, Object> artifact,
        List<Finding> findings,
        List<String> notes,
        List<Map<String, Object>> entryPoints) {

    /** Makes the lists immutable. */
    public Proposal {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        entryPoints = List.copyOf(entryPoints);
    }

    Proposal(ArtifactKind kind, Map<String, Object> artifact, List<Finding> findings) {
        this(kind, artifact, findings, List.of(), List.of());
    }

    /**
     * Tells whether there was nothing to propose, so that the document would be an empty denominator.
     *
     * @return whether one of the findings says so
     */
    public boolean isEmpty() {
        return findings.stream().anyMatch(finding -> finding.code() == FindingCode.NOTHING_TO_PROPOSE);
    }

    /** The same proposal, saying that it has nothing in it. */
    Proposal withNothing(String place, String message, String remedy) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(new Finding(
                Level.ERROR,
                FindingCode.NOTHING_TO_PROPOSE,
                new Subject(Map.of("artifact", kind.word())),
                Location.of(place),
                message,
                remedy));
        return new Proposal(kind, artifact, all, notes, entryPoints);
    }
}
