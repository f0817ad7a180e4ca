package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.PathDiscovery;
import dev.rotops.engine.discovery.ReviewBacklog;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was discovered, against what was reviewed.
 *
 * @param controlPlane the control plane; absent when it could not be read
 * @param scopePatterns what the discovery policy confines discovery to; empty for everything
 * @param backlog what nobody has reviewed
 * @param findings which artifacts could not be read; unless empty, nothing was judged
 */
public record Review(
        Optional<Artifact<ControlPlane>> controlPlane,
        List<String> scopePatterns,
        ReviewBacklog backlog,
        List<Finding> findings) {

    private static final Set<ArtifactKind> ARTIFACTS =
            Set.of(ArtifactKind.CONTROL_PLANE, ArtifactKind.INVENTORY, ArtifactKind.DISCOVERY_POLICY);

    /**
     * Discovers, and compares with the inventory.
     *
     * @param files where the artifacts are
     * @return the review
     */
    public static Review of(ArtifactFiles files) {
        ReviewedModel model = ReviewedModel.read(files, ARTIFACTS);
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        Optional<DiscoveryPolicy> policy = model.discoveryPolicy().map(artifact -> artifact.content());
        List<String> scope = policy.map(DiscoveryPolicy::scopePatterns).orElse(List.of());
        if (!model.unreadable().isEmpty()) {
            return new Review(model.controlPlane(), scope, ReviewBacklog.EMPTY, findings.toList());
        }
        SourceTree tree = SourceTree.of(files.root());
        Set<String> reviewed = new HashSet<>();
        sources(model).values().forEach(source -> reviewed.addAll(tree.resolve(source.sourcePatterns(), List.of())));
        ReviewBacklog backlog = ReviewBacklog.of(PathDiscovery.scan(tree, policy), reviewed);
        return new Review(model.controlPlane(), scope, backlog, findings.toList());
    }

    /** Where an id stands twice, the last source is meant. */
    private static Map<String, InventorySource> sources(ReviewedModel model) {
        Map<String, InventorySource> sources = new HashMap<>();
        model.inventory()
                .ifPresent(
                        inventory -> inventory.content().sources().forEach(source -> sources.put(source.id(), source)));
        return sources;
    }
}
