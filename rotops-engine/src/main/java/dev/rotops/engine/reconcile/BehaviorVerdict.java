package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the reconciliation says of one behavior unit.
 *
 * @param id id of the unit
 * @param surface id of its surface, which the control plane may not have
 * @param state how far it is proven
 * @param location where the unit stands in the control plane
 * @param outcomeClasses its outcome classes, reviewed or inferred
 * @param evidence its evidence kinds
 * @param fidelity strength of its proof
 * @param files the first files that implement it
 * @param listsOwners whether the model lists its owner tests; otherwise annotations name them
 * @param findings what is wrong with it, errors first
 */
public record BehaviorVerdict(
        String id,
        String surface,
        ProofState state,
        Location location,
        List<String> outcomeClasses,
        List<String> evidence,
        String fidelity,
        List<String> files,
        boolean listsOwners,
        List<Finding> findings) {

    /**
     * Tells whether no error stands against the unit, be it a known one.
     *
     * @return whether it counts as declared
     */
    public boolean isDeclared() {
        if (state != ProofState.DECLARED) {
            return false;
        }
        for (Finding finding : findings) {
            if (finding.level() != Level.WARNING) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether the baseline records everything that is wrong with the unit.
     *
     * @return whether errors stand against it, and all of them are known
     */
    public boolean isKnown() {
        return ModelState.of(findings) == ModelState.KNOWN_ERRORS;
    }

    /** The outcome classes and evidence kinds of which the baseline records that no test claims them. */
    Set<String> knownGaps() {
        return findings.stream()
                .filter(finding -> finding.level() == Level.KNOWN)
                .flatMap(finding -> switch (finding.code()) {
                    case BEHAVIOR_OUTCOME_CLASS_UNCLAIMED -> finding.subject().get("outcomeClass").stream();
                    case BEHAVIOR_EVIDENCE_UNCLAIMED -> finding.subject().get("evidence").stream();
                    default -> Stream.empty();
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
