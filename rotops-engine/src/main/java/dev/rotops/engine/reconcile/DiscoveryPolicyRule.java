package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.SourceOverride;
import java.util.HashSet;
import java.util.Set;

/** Every override of the discovery policy changes a rule that exists, once, and leaves something to discover. */
final class DiscoveryPolicyRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().discoveryPolicy().ifPresent(policy -> check(policy, findings));
    }

    private static void check(Artifact<DiscoveryPolicy> policy, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (SourceOverride override : policy.content().sourceOverrides()) {
            Subject subject = Subject.of("source", override.sourceId());
            if (DiscoveryRule.withId(override.sourceId()).isEmpty()) {
                findings.error(
                        FindingCode.OVERRIDE_UNKNOWN_SOURCE,
                        subject,
                        policy.locate(override.pointer() + "/sourceId"),
                        "The override is about \"" + override.sourceId() + "\", which no discovery rule is called.",
                        "Name one of the discovery rules, such as " + DiscoveryRule.REQUEST_BOUNDARY.id() + ".");
            }
            if (!seen.add(override.sourceId())) {
                findings.error(
                        FindingCode.OVERRIDE_DUPLICATE,
                        subject,
                        policy.locate(override.pointer() + "/sourceId"),
                        "The discovery policy overrides \"" + override.sourceId() + "\" more than once.",
                        "Merge the overrides; only the first counts.");
            }
            if (override.replaces() && override.includePatterns().isEmpty()) {
                findings.warning(
                        FindingCode.OVERRIDE_REPLACE_WITHOUT_INCLUDE,
                        subject,
                        policy.locate(override.pointer()),
                        "The override replaces what \"" + override.sourceId() + "\" finds by nothing.",
                        "Add \"includePatterns\", or suppress the files with a reason.");
            }
        }
    }
}
