package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ProofPolicy;
import dev.rotops.engine.model.SelfCheckPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the policy demands of a surface, it demands of one that exists, and once. */
final class ProofPolicyRule {

    private ProofPolicyRule() {}

    static void check(Artifact<SelfCheckPolicy> policy, List<String> surfaces, Findings findings) {
        Set<String> seen = new HashSet<>();
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
            if (!seen.add(entry.surfaceId())) {
                findings.error(
                        FindingCode.PROOF_POLICY_DUPLICATE_SURFACE,
                        Subject.of("surface", entry.surfaceId()),
                        policy.locate(entry.pointer() + "/surfaceId"),
                        "The self-check policy says more than once what it demands of the proofs of surface \""
                                + entry.surfaceId() + "\".",
                        "Merge the two entries; only the first counts.");
            }
        }
    }
}
