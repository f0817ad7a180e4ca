package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.BlindSpot;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import java.util.List;

/** The discovery policy hides single entry points, not discovery itself. */
final class HiddenEntryPointRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().discoveryPolicy().ifPresent(policy -> {
            checkPatterns(policy, findings);
            graph.entryPoints().ifPresent(entryPoints -> {
                checkRules(policy, entryPoints.in(ReviewState.RULED_OUT), findings);
                if (hidesAll(entryPoints)) {
                    reportAll(policy, entryPoints.candidates().size(), findings);
                } else {
                    graph.blindSpots().forEach(blindSpot -> report(policy, blindSpot, findings));
                }
            });
        });
    }

    private static void checkPatterns(Artifact<DiscoveryPolicy> policy, Findings findings) {
        for (Suppression suppression : policy.content().suppressions()) {
            for (int i = 0; i < suppression.entryPoints().size(); i++) {
                String pattern = suppression.entryPoints().get(i);
                if (!EntryPointPattern.of(pattern).isSpecific()) {
                    findings.error(
                            FindingCode.ENTRY_POINT_PATTERN_TOO_BROAD,
                            Subject.of("suppression", pattern),
                            policy.locate(suppression.pointer() + "/entryPoints/" + i),
                            "The suppression \"" + pattern + "\" hides whatever comes.",
                            "Name the entry points, as rotops review prints them; * may stand for a part of a name.");
                }
            }
        }
    }

    private static void checkRules(
            Artifact<DiscoveryPolicy> policy, List<ReviewedEntryPoint> ruledOut, Findings findings) {
        if (!ruledOut.isEmpty()) {
            findings.warning(
                    FindingCode.ENTRY_POINTS_RULED_OUT,
                    Subject.NONE,
                    policy.locate("/entryPointRules"),
                    "The rules of the project leave " + EntryPointText.names(ruledOut)
                            + " out, which RotOps would discover by its own.",
                    "Change the rules, or suppress each of them by its name with a reason why it is no runtime behavior.");
        }
    }

    private static boolean hidesAll(DiscoveredEntryPoints entryPoints) {
        return !entryPoints.candidates().isEmpty()
                && entryPoints.candidates().stream()
                        .noneMatch(candidate -> candidate.state().isCounted());
    }

    private static void reportAll(Artifact<DiscoveryPolicy> policy, int all, Findings findings) {
        findings.error(
                FindingCode.ENTRY_POINTS_HIDDEN,
                Subject.NONE,
                policy.locate(what(policy.content())),
                "The discovery policy hides all " + all + " discovered entry points, so there is nothing to review.",
                "Narrow \"ignorePatterns\", \"suppressions\" and \"entryPointRules\" to what is no runtime behavior, and"
                        + " let \"scopePatterns\" take in what is.");
    }

    private static String what(DiscoveryPolicy policy) {
        if (!policy.scopePatterns().isEmpty()) {
            return "/scopePatterns";
        }
        return policy.ignorePatterns().isEmpty() && !policy.entryPointRules().isEmpty()
                ? "/entryPointRules"
                : "/ignorePatterns";
    }

    private static void report(Artifact<DiscoveryPolicy> policy, BlindSpot blindSpot, Findings findings) {
        findings.error(
                FindingCode.ENTRY_POINTS_HIDDEN,
                Subject.of("kind", blindSpot.breadth().kind().word()),
                policy.locate(blindSpot.pointer()),
                "The discovery policy hides " + blindSpot.breadth() + " without naming them ("
                        + String.join(", ", blindSpot.patterns()) + "), so that new ones would not be noticed.",
                "Narrow it to what is no runtime behavior, or suppress each of them by its name or the name of its file.");
    }
}
