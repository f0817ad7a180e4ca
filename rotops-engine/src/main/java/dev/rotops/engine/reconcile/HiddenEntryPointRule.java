package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.BlindSpot;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;

/** The discovery policy hides single entry points, not discovery itself. */
final class HiddenEntryPointRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().discoveryPolicy().ifPresent(policy -> {
            checkPatterns(policy, findings);
            graph.entryPoints().ifPresent(entryPoints -> {
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

    private static boolean hidesAll(DiscoveredEntryPoints entryPoints) {
        return !entryPoints.candidates().isEmpty()
                && entryPoints.candidates().stream()
                        .noneMatch(candidate -> candidate.state().isCounted());
    }

    private static void reportAll(Artifact<DiscoveryPolicy> policy, int all, Findings findings) {
        findings.error(
                FindingCode.ENTRY_POINTS_HIDDEN,
                Subject.NONE,
                policy.locate(policy.content().scopePatterns().isEmpty() ? "/ignorePatterns" : "/scopePatterns"),
                "The discovery policy hides all " + all + " discovered entry points, so there is nothing to review.",
                "Narrow \"ignorePatterns\" and \"suppressions\" to what is no runtime behavior, and let"
                        + " \"scopePatterns\" take in what is.");
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
