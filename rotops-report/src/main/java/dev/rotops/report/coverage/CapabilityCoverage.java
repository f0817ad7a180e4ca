package dev.rotops.report.coverage;

import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.ProofState;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import java.util.List;

/**
 * What is proven of one capability.
 *
 * @param profile the capability
 * @param shape grade of the scenarios about its advertisement
 * @param behavior grade of the scenarios about what it does
 * @param refusal grade of the scenarios about systems without it
 * @param gaps the scenarios that are not proven, or not as a whole
 */
record CapabilityCoverage(
        CapabilityProfile profile, Grade shape, Grade behavior, Grade refusal, List<ProofVerdict> gaps) {

    static CapabilityCoverage of(CapabilityProfile profile, Verification verification) {
        return new CapabilityCoverage(
                profile,
                Grade.of(proofs(profile.shapeScenarios(), verification)),
                Grade.of(proofs(profile.behaviorScenarios(), verification)),
                Grade.ofRefusals(proofs(profile.refusalScenarios(), verification)),
                proofs(profile.scenarios(), verification).stream()
                        .filter(proof -> !proof.isWhole())
                        .toList());
    }

    private static List<ProofVerdict> proofs(List<String> scenarios, Verification verification) {
        return scenarios.stream()
                .map(scenario -> verification.proofs().stream()
                        .filter(proof -> proof.behavior().equals(scenario))
                        .findFirst()
                        .orElseGet(() -> unknown(scenario)))
                .toList();
    }

    private static ProofVerdict unknown(String scenario) {
        return new ProofVerdict(
                scenario,
                "",
                ProofState.MISSING,
                "The control plane has no such behavior.",
                List.of(),
                Location.of("runtime-capabilities.json"));
    }
}
