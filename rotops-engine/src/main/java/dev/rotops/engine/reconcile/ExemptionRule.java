package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import dev.rotops.engine.model.Reason;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every suppression and every deferral has a reason and has not outlived its day, and no deferral is for good. */
final class ExemptionRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().discoveryPolicy().ifPresent(policy -> check(policy, graph.today(), findings));
    }

    private static void check(Artifact<DiscoveryPolicy> policy, LocalDate today, Findings findings) {
        for (Suppression suppression : policy.content().suppressions()) {
            String patterns = patterns(suppression);
            Subject subject = Subject.of("suppression", patterns);
            if (!suppression.entryPoints().isEmpty()) {
                checkReason(policy, suppression.pointer(), suppression.reason(), subject, findings);
            }
            if (suppression.isOver(today)) {
                findings.warning(
                        FindingCode.SUPPRESSION_EXPIRED,
                        subject,
                        policy.locate(suppression.pointer() + "/expires"),
                        "The suppression of " + patterns + " (" + suppression.reason()
                                + ") is over, and suppresses nothing any more.",
                        "Review what it suppressed, and remove it; or give it a later day if its reason still holds.");
            }
        }
        for (Deferral deferral : policy.content().deferrals()) {
            Subject subject = Subject.of("candidate", deferral.candidate());
            checkReason(policy, deferral.pointer(), deferral.reason(), subject, findings);
            if (deferral.isOver(today)) {
                findings.warning(
                        FindingCode.DEFERRAL_EXPIRED,
                        subject,
                        policy.locate(deferral.pointer() + "/until"),
                        "The review of " + deferral.candidate() + " was put off (" + deferral.reason()
                                + ") until a day that has passed.",
                        "Review it now: rotops review.");
            } else if (deferral.isTooLong(today)) {
                findings.warning(
                        FindingCode.DEFERRAL_TOO_LONG,
                        subject,
                        policy.locate(deferral.pointer() + "/until"),
                        "The review of " + deferral.candidate() + " is put off until " + deferral.until()
                                + ", which is more than a year away, so it is not put off at all.",
                        "Review it, name a day within a year, or suppress it with a reason if it is no runtime behavior.");
            }
        }
    }

    private static String patterns(Suppression suppression) {
        return Stream.concat(suppression.entryPoints().stream(), suppression.filePatterns().stream())
                .collect(Collectors.joining(", "));
    }

    private static void checkReason(
            Artifact<DiscoveryPolicy> policy, String pointer, String reason, Subject subject, Findings findings) {
        if (!Reason.isGiven(reason)) {
            findings.error(
                    FindingCode.REASON_MISSING,
                    subject,
                    policy.locate(pointer + "/reason"),
                    "The reason says nothing, so nobody can tell whether it holds.",
                    "Say why it is no runtime behavior, or why it is not reviewed now; or take the entry away.");
        }
    }
}
