package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.QualityPolicy;
import dev.rotops.engine.model.QualityPolicy.Policy;
import dev.rotops.engine.model.QualityPolicy.SurfacePolicy;
import java.util.HashSet;
import java.util.Set;

/** Every entry of the quality policy is about something that exists, once, and says something. */
final class QualityPolicyRule implements Rule {

    private static final String MERGE = "Merge the two entries; only the first counts.";

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().qualityPolicy().ifPresent(policy -> {
            checkSurfaces(graph, policy, findings);
            checkSources(graph, policy, findings);
            checkBehaviors(graph, policy, findings);
        });
    }

    private static void checkSurfaces(ModelGraph graph, Artifact<QualityPolicy> policy, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (SurfacePolicy entry : policy.content().surfacePolicies()) {
            Subject subject = Subject.of("surface", entry.id());
            if (!graph.knowsSurface(entry.id())) {
                findings.error(
                        FindingCode.QUALITY_UNKNOWN_SURFACE,
                        subject,
                        policy.locate(entry.pointer() + "/surfaceId"),
                        "The quality policy limits surface \"" + entry.id()
                                + "\", which the control plane does not have.",
                        "Name one of its surfaces, or remove the entry.");
            }
            if (!seen.add(entry.id())) {
                findings.error(
                        FindingCode.QUALITY_DUPLICATE_SURFACE,
                        subject,
                        policy.locate(entry.pointer() + "/surfaceId"),
                        "The quality policy limits surface \"" + entry.id() + "\" more than once.",
                        MERGE);
            }
            if (!entry.hasRule()) {
                findings.warning(
                        FindingCode.QUALITY_SURFACE_WITHOUT_RULE,
                        subject,
                        policy.locate(entry.pointer()),
                        "The quality policy's entry for surface \"" + entry.id() + "\" limits nothing.",
                        "Add \"inventorySourceRule\" or \"behaviorRule\", or remove the entry.");
            }
        }
    }

    private static void checkSources(ModelGraph graph, Artifact<QualityPolicy> policy, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Policy entry : policy.content().inventorySourcePolicies()) {
            Subject subject = Subject.of("source", entry.id());
            if (graph.source(entry.id()).isEmpty() && !graph.isUnreadable(ArtifactKind.INVENTORY)) {
                findings.error(
                        FindingCode.QUALITY_UNKNOWN_SOURCE,
                        subject,
                        policy.locate(entry.pointer() + "/inventorySourceId"),
                        "The quality policy limits source \"" + entry.id() + "\", which the inventory does not have.",
                        "Name one of the inventory's sources, or remove the entry.");
            }
            if (!seen.add(entry.id())) {
                findings.error(
                        FindingCode.QUALITY_DUPLICATE_SOURCE,
                        subject,
                        policy.locate(entry.pointer() + "/inventorySourceId"),
                        "The quality policy limits source \"" + entry.id() + "\" more than once.",
                        MERGE);
            }
        }
    }

    private static void checkBehaviors(ModelGraph graph, Artifact<QualityPolicy> policy, Findings findings) {
        Set<String> known = new HashSet<>();
        for (BehaviorUnit unit : graph.controlPlane().content().units()) {
            known.add(unit.id());
        }
        Set<String> seen = new HashSet<>();
        for (Policy entry : policy.content().behaviorPolicies()) {
            if (entry.id().isEmpty()) {
                findings.error(
                        FindingCode.QUALITY_BEHAVIOR_WITHOUT_ID,
                        Subject.NONE,
                        policy.locate(entry.pointer()),
                        "An entry of the quality policy does not say which behavior it limits.",
                        "Add \"behaviorId\", or remove the entry.");
                continue;
            }
            Subject subject = Subject.of("behavior", entry.id());
            if (!known.contains(entry.id())) {
                findings.error(
                        FindingCode.QUALITY_UNKNOWN_BEHAVIOR,
                        subject,
                        policy.locate(entry.pointer() + "/behaviorId"),
                        "The quality policy limits behavior \"" + entry.id()
                                + "\", which the control plane does not have.",
                        "Name one of its behaviors, or remove the entry.");
            }
            if (!seen.add(entry.id())) {
                findings.error(
                        FindingCode.QUALITY_DUPLICATE_BEHAVIOR,
                        subject,
                        policy.locate(entry.pointer() + "/behaviorId"),
                        "The quality policy limits behavior \"" + entry.id() + "\" more than once.",
                        MERGE);
            }
        }
    }
}
