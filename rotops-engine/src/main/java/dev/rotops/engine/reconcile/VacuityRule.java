package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ProofPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A run, a surface or a capability of which everything was skipped is not green: nothing was tried. */
final class VacuityRule {

    private static final Set<ProofState> WITHHELD = EnumSet.of(ProofState.SKIPPED, ProofState.GATED);
    private static final Set<ProofState> TRIED =
            EnumSet.of(ProofState.PROVEN, ProofState.UNOBSERVED, ProofState.FAILING, ProofState.STALE);

    private final Reconciliation reconciliation;
    private final List<ProofVerdict> proofs;
    private final ProofPolicy policy;

    VacuityRule(Reconciliation reconciliation, List<ProofVerdict> proofs, ProofPolicy policy) {
        this.reconciliation = reconciliation;
        this.proofs = proofs;
        this.policy = policy;
    }

    void check(Findings findings) {
        checkRun(findings);
        for (String surface : reconciliation.surfaces()) {
            checkSurface(surface, findings);
        }
        for (CapabilityProfile profile : reconciliation.capabilities()) {
            checkProfile(profile, findings);
        }
    }

    private void checkRun(Findings findings) {
        if (isVacuous(proofs)) {
            boolean required = reconciliation.surfaces().stream().anyMatch(policy::requiresExecution);
            findings.add(
                    required ? Level.ERROR : Level.WARNING,
                    FindingCode.VACUOUS_RUN,
                    Subject.NONE,
                    Location.of(reconciliation.controlPlaneFile()),
                    "Tests ran, and every test of a reviewed behavior was skipped: nothing is known of any of them.",
                    remedy(proofs));
        }
    }

    private void checkSurface(String surface, Findings findings) {
        List<ProofVerdict> own =
                proofs.stream().filter(proof -> proof.surface().equals(surface)).toList();
        if (isVacuous(own)) {
            boolean optedOut = own.stream().allMatch(ProofVerdict::isOptedOut);
            findings.add(
                    policy.requiresExecution(surface) && !optedOut ? Level.ERROR : Level.WARNING,
                    FindingCode.VACUOUS_SURFACE,
                    Subject.of("surface", surface),
                    own.get(0).location(),
                    "Every test of the surface's behaviors was skipped" + (optedOut ? ", by opt-outs" : "")
                            + ": nothing is known of it.",
                    remedy(own));
        }
    }

    /** Not all tests wait for a system: some are disabled, as flaky ones are, or left out. */
    private static String remedy(List<ProofVerdict> proofs) {
        return proofs.stream().anyMatch(proof -> proof.state() == ProofState.SKIPPED)
                ? "Let one of them run to its end: mend and enable what is @Disabled, let the build take what it leaves"
                        + " out, and run what needs another system against one that has it."
                : "Let them run, against a system that has what they need.";
    }

    private void checkProfile(CapabilityProfile profile, Findings findings) {
        List<ProofVerdict> own = proofs.stream()
                .filter(proof -> profile.behaviorScenarios().contains(proof.behavior()))
                .toList();
        if (isVacuous(own)) {
            findings.warning(
                    FindingCode.VACUOUS_PROFILE,
                    Subject.of("capability", profile.id()),
                    place(profile),
                    "Every test of what the capability does was skipped: this build says nothing about it.",
                    "Unlocked by: " + profile.unlock());
        }
    }

    private Location place(CapabilityProfile profile) {
        return reconciliation.artifacts().stream()
                .filter(artifact -> artifact.kind() == ArtifactKind.CAPABILITIES)
                .findFirst()
                .map((Artifact<?> artifact) -> artifact.locate(profile.pointer()))
                .orElse(Location.of(reconciliation.controlPlaneFile()));
    }

    private static boolean isVacuous(List<ProofVerdict> proofs) {
        return proofs.stream().anyMatch(proof -> WITHHELD.contains(proof.state()))
                && proofs.stream().noneMatch(proof -> TRIED.contains(proof.state()));
    }
}
