package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Baseline;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.CapabilityProfiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdict on a model: all findings, and what they mean for each behavior unit.
 *
 * @param controlPlaneFile path of the control plane relative to the root
 * @param artifacts the artifacts that could be read
 * @param surfaces ids of the control plane's surfaces, in its order
 * @param behaviors one verdict for each behavior unit, in the control plane's order
 * @param summary the model in numbers; absent when the control plane could not be read
 * @param plan which tests prove the behavior units; absent when the control plane could not be read
 * @param probes what runs the product; absent without a probe plan
 * @param findings all findings, those of behavior units included
 */
public record Reconciliation(
        String controlPlaneFile,
        List<Artifact<?>> artifacts,
        List<String> surfaces,
        List<BehaviorVerdict> behaviors,
        Optional<ModelSummary> summary,
        Optional<ProofPlan> plan,
        Optional<PlannedProbes> probes,
        List<Finding> findings) {

    /**
     * Says what the findings mean for the whole model.
     *
     * @return the state
     */
    public ModelState state() {
        return ModelState.of(findings);
    }

    /**
     * Tells whether some behavior unit lists no owner tests, so that only annotations of compiled tests can name them.
     *
     * @return whether compiled tests are needed for the verdict
     */
    public boolean reliesOnAnnotations() {
        return behaviors.stream().anyMatch(verdict -> !verdict.listsOwners());
    }

    /**
     * Counts the behavior units against which no error stands.
     *
     * @return at most the number of behavior units
     */
    public long declared() {
        return judgement().declared();
    }

    /**
     * Returns what a run of tests has to know.
     *
     * @return the part that can be remembered
     */
    public Judgement judgement() {
        Map<ArtifactKind, String> files = new LinkedHashMap<>();
        artifacts.forEach(artifact -> files.put(artifact.kind(), artifact.file()));
        Optional<String> discovered = summary.filter(
                        numbers -> numbers.inventorySources().isPresent())
                .map(numbers -> numbers.discovered().get(0));
        return new Judgement(controlPlaneFile, files, surfaces, behaviors, discovered, baseline(), plan, findings);
    }

    /**
     * Tells how much the baseline records, whether or not it is still wrong.
     *
     * @return the number of its entries; absent without a baseline
     */
    public Optional<Integer> baseline() {
        return baselineArtifact().map(artifact -> artifact.content().findings().size());
    }

    /**
     * Returns the baseline.
     *
     * @return the artifact; absent where there is none, or it could not be read
     */
    @SuppressWarnings("unchecked") // the kind says what the content is
    public Optional<Artifact<Baseline>> baselineArtifact() {
        return artifacts.stream()
                .filter(artifact -> artifact.kind() == ArtifactKind.BASELINE)
                .map(artifact -> (Artifact<Baseline>) artifact)
                .findFirst();
    }

    /**
     * Returns the optional capabilities.
     *
     * @return their profiles, in the order of the artifact; empty without one
     */
    public List<CapabilityProfile> capabilities() {
        return artifacts.stream()
                .map(Artifact::content)
                .filter(CapabilityProfiles.class::isInstance)
                .flatMap(content -> ((CapabilityProfiles) content).profiles().stream())
                .toList();
    }
}
