package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.LedgerRun;
import dev.rotops.engine.ledger.ProjectPath;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.ProofPolicy;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.SelfCheckPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verdict on what really happened: whether the proof of each behavior unit ran, passed, and showed what it owes, with
 * everything as it is now.
 *
 * @param reconciliation the verdict on the model, whose findings stand here, too
 * @param proofs one verdict for each behavior unit, in the control plane's order
 * @param policy what is demanded of proofs
 * @param runs the JVMs that ran tests of this model, the earliest first
 * @param completion what running the product showed; absent without a probe plan
 * @param findings all findings
 */
public record Verification(
        Reconciliation reconciliation,
        List<ProofVerdict> proofs,
        ProofPolicy policy,
        List<LedgerRun> runs,
        Optional<Completion> completion,
        List<Finding> findings) {

    /** Makes the lists immutable. */
    public Verification {
        proofs = List.copyOf(proofs);
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
    }

    /**
     * Judges what ran.
     *
     * @param files where the artifacts are
     * @param reconciliation the verdict on them
     * @param reading the ledgers of this build, and whatever else lay with them
     * @return the verdict
     */
    public static Verification of(ArtifactFiles files, Reconciliation reconciliation, LedgerReading reading) {
        Findings findings = new Findings();
        reconciliation.findings().forEach(findings::add);
        ReviewedModel policies = ReviewedModel.read(files, Set.of(ArtifactKind.SELF_CHECK_POLICY));
        ArtifactRule.check(policies, findings);
        Optional<Artifact<SelfCheckPolicy>> artifact = policies.selfCheckPolicy();
        ProofPolicy policy = artifact.map(found -> found.content().proof()).orElse(ProofPolicy.DEFAULT);
        artifact.ifPresent(found -> ProofPolicyRule.check(found, reconciliation.surfaces(), findings));
        String root = ProjectPath.of(files.root());
        List<LedgerRun> runs = reading.ledger().runs().stream()
                .filter(run -> run.header().root().equals(root) && !run.isOfProbes())
                .toList();
        boolean required = reconciliation.surfaces().stream().anyMatch(policy::requiresExecution);
        ProofJudge judge = judge(reconciliation, runs, new FileHashes(files.root()));
        List<ProofVerdict> proofs = reconciliation.behaviors().stream()
                .map(unit -> judge.judge(unit, policy.requiresObservation(unit.surface())))
                .toList();
        List<LedgerRun> counting = CountingBuilds.of(runs, judge.countingRuns());
        new LedgerRule(files.root(), reading, runs, counting, required ? Level.ERROR : Level.WARNING).check(findings);
        proofs.forEach(proof -> ProofRule.check(proof, policy.requiresExecution(proof.surface()), findings));
        new VacuityRule(reconciliation, proofs, policy).check(findings);
        OptOutConflictRule.check(counting, findings);
        boolean codeComplete = ModelState.of(findings.toList()).isComplete();
        Optional<Completion> completion =
                reconciliation.probes().map(probes -> Completion.of(files.root(), probes, reading, codeComplete));
        completion.ifPresent(probed -> probed.findings().forEach(findings::add));
        return new Verification(reconciliation, proofs, policy, runs, completion, findings.toList());
    }

    private static ProofJudge judge(Reconciliation reconciliation, List<LedgerRun> runs, FileHashes hashes) {
        List<RecordedRun> recorded = runs.stream().map(RecordedRun::new).toList();
        return new ProofJudge(
                reconciliation.plan(),
                recorded,
                freshness(reconciliation, hashes),
                capabilities(reconciliation),
                evidenceKinds(reconciliation));
    }

    private static Set<String> evidenceKinds(Reconciliation reconciliation) {
        return reconciliation.artifacts().stream()
                .map(Artifact::content)
                .filter(ControlPlane.class::isInstance)
                .flatMap(content -> ((ControlPlane) content).evidenceKinds().stream())
                .collect(Collectors.toSet());
    }

    private static Freshness freshness(Reconciliation reconciliation, FileHashes hashes) {
        return new Freshness(
                hashes,
                reconciliation.findings().stream()
                        .noneMatch(finding -> finding.code() == FindingCode.UNREADABLE_DIRECTORY));
    }

    private static Map<String, AdvertisedCapability> capabilities(Reconciliation reconciliation) {
        Map<String, AdvertisedCapability> capabilities = new HashMap<>();
        for (CapabilityProfile profile : reconciliation.capabilities()) {
            AdvertisedCapability given = new AdvertisedCapability(profile.id(), true);
            profile.behaviorScenarios().forEach(behavior -> capabilities.putIfAbsent(behavior, given));
            AdvertisedCapability absent = new AdvertisedCapability(profile.id(), false);
            profile.refusalScenarios().forEach(behavior -> capabilities.putIfAbsent(behavior, absent));
        }
        return capabilities;
    }

    /**
     * Counts the behavior units that are to be proven: all but those that the run opted out of.
     *
     * @return the denominator
     */
    public long counted() {
        return proofs.stream().filter(proof -> !proof.isOptedOut()).count();
    }

    /**
     * Counts the behavior units of a surface that are to be proven.
     *
     * @param surface id of the surface
     * @return its denominator
     */
    public long counted(String surface) {
        return of(surface).stream().filter(proof -> !proof.isOptedOut()).count();
    }

    /**
     * Returns the behavior units that are not counted, because the run opted out of what they are about.
     *
     * @return the verdicts on them, each with the reason
     */
    public List<ProofVerdict> optedOut() {
        return proofs.stream().filter(ProofVerdict::isOptedOut).toList();
    }

    /**
     * Counts what is proven.
     *
     * @return at most the number of behavior units
     */
    public long proven() {
        return proofs.stream().filter(ProofVerdict::isProven).count();
    }

    /**
     * Counts what is proven of a surface.
     *
     * @param surface id of the surface
     * @return at most the number of its behavior units
     */
    public long proven(String surface) {
        return of(surface).stream().filter(ProofVerdict::isProven).count();
    }

    /**
     * Returns the verdicts on the behavior units of a surface.
     *
     * @param surface id of the surface
     * @return one for each unit, in the control plane's order
     */
    public List<ProofVerdict> of(String surface) {
        return proofs.stream().filter(proof -> proof.surface().equals(surface)).toList();
    }

    /**
     * Tells whether a behavior unit must be proven.
     *
     * @param proof the verdict on it
     * @return whether the policy demands it, and the baseline does not record all that keeps it from being proven
     */
    public boolean requires(ProofVerdict proof) {
        return policy.requiresExecution(proof.surface()) && !proof.isInBaseline();
    }

    /**
     * Says what the findings mean for the whole model.
     *
     * @return the state
     */
    public ModelState state() {
        return ModelState.of(findings);
    }

    /**
     * Counts the tests that ran, with and without claims.
     *
     * @return the sum over all JVMs
     */
    public long tests() {
        return runs.stream().mapToLong(LedgerRun::tests).sum();
    }

    /**
     * Counts the modules whose tests ran.
     *
     * @return how many different ones
     */
    public long modules() {
        return runs.stream().map(run -> run.header().module()).distinct().count();
    }
}
