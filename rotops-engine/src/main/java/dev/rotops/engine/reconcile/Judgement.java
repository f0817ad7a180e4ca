package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.ArtifactKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of tests has to know of a {@link Reconciliation}: what to report, and which tests prove what. It holds nothing
 * of the artifacts and can be remembered.
 *
 * @param controlPlaneFile path of the control plane relative to the root
 * @param artifacts paths of the artifacts that could be read, in the order of reading
 * @param surfaces ids of the control plane's surfaces, in its order
 * @param behaviors one verdict for each behavior unit, in the control plane's order
 * @param discovered how much of what was discovered is reviewed; absent where no inventory can be held against it
 * @param baseline how many findings the baseline records; absent without one
 * @param plan which tests prove the behavior units; absent when the control plane could not be read
 * @param findings all findings, those of behavior units included
 */
public record Judgement(
        String controlPlaneFile,
        Map<ArtifactKind, String> artifacts,
        List<String> surfaces,
        List<BehaviorVerdict> behaviors,
        Optional<String> discovered,
        Optional<Integer> baseline,
        Optional<ProofPlan> plan,
        List<Finding> findings) {

    /** Makes the collections immutable. */
    public Judgement {
        artifacts = Collections.unmodifiableMap(new LinkedHashMap<>(artifacts));
        surfaces = List.copyOf(surfaces);
        behaviors = List.copyOf(behaviors);
        findings = List.copyOf(findings);
    }

    /**
     * Counts the behavior units against which no error stands.
     *
     * @return at most the number of behavior units
     */
    public long declared() {
        return behaviors.stream().filter(BehaviorVerdict::isDeclared).count();
    }
}
