package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;

/** The discovery policy hides single entry points, not discovery itself. */
final class HiddenEntryPointRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().discoveryPolicy().ifPresent(policy -> {
            checkPatterns(policy, findings);
            graph.entryPoints().ifPresent(entryPoints -> checkWhole(policy, entryPoints, findings));
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

    private static void checkWhole(
            Artifact<DiscoveryPolicy> policy, DiscoveredEntryPoints entryPoints, Findings findings) {
        int all = entryPoints.candidates().size();
        int hidden = entryPoints.in(ReviewState.SUPPRESSED).size()
                + entryPoints.in(ReviewState.IGNORED).size();
        if (all > 0 && hidden == all && policy.content().scopePatterns().isEmpty()) {
            findings.error(
                    FindingCode.ENTRY_POINTS_HIDDEN,
                    Subject.NONE,
                    policy.locate("/ignorePatterns"),
                    "The discovery policy hides all " + all
                            + " discovered entry points, so there is nothing to review.",
                    "Narrow \"ignorePatterns\" and \"suppressions\" to what is no runtime behavior.");
        }
    }
}
