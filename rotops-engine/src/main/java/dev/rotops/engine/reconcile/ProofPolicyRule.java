package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ProofPolicy;
import dev.rotops.engine.model.SelfCheckPolicy;
import java.util.List;

/** What the policy demands of a surface, it demands of one that exists. */
final class ProofPolicyRule {

    private ProofPolicyRule() {}

    static void check(Artifact<SelfCheckPolicy> policy, List<String> surfaces, Findings findings) {
        for (ProofPolicy.SurfaceProof entry : policy.content().proof().surfaces()) {
            if (!surfaces.contains(entry.surfaceId())) {
                findings.error(
                        FindingCode.PROOF_POLICY_UNKNOWN_SURFACE,
                        Subject.of("surface", entry.surfaceId()),
                        policy.locate(entry.pointer() + "/surfaceId"),
                        "The control plane has no surface \"" + entry.surfaceId()
                                + "\", so nothing is demanded of its proofs.",
                        "Name one of its surfaces (" + String.join(", ", surfaces) + ").");
            }
        }
    }
}
