package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** No suppression and no deferral has outlived its day. */
final class ExpiryRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().discoveryPolicy().ifPresent(policy -> check(policy, graph.today(), findings));
    }

    private static void check(Artifact<DiscoveryPolicy> policy, LocalDate today, Findings findings) {
        for (Suppression suppression : policy.content().suppressions()) {
            if (suppression.isOver(today)) {
                List<String> patterns = new ArrayList<>(suppression.entryPoints());
                patterns.addAll(suppression.filePatterns());
                findings.warning(
                        FindingCode.SUPPRESSION_EXPIRED,
                        Subject.of("suppression", String.join(", ", patterns)),
                        policy.locate(suppression.pointer() + "/expires"),
                        "The suppression of " + String.join(", ", patterns) + " (" + suppression.reason()
                                + ") is over, and suppresses nothing any more.",
                        "Review what it suppressed, and remove it; or give it a later day if its reason still holds.");
            }
        }
        for (Deferral deferral : policy.content().deferrals()) {
            if (deferral.isOver(today)) {
                findings.warning(
                        FindingCode.DEFERRAL_EXPIRED,
                        Subject.of("candidate", deferral.candidate()),
                        policy.locate(deferral.pointer() + "/until"),
                        "The review of " + deferral.candidate() + " was put off (" + deferral.reason()
                                + ") until a day that has passed.",
                        "Review it now: rotops review.");
            }
        }
    }
}
