package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.EntryPoints;
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
import dev.rotops.engine.model.SurfaceCatalog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was discovered, against what was reviewed.
 *
 * @param controlPlane the control plane; absent when it could not be read
 * @param scopePatterns what the discovery policy confines discovery to; empty for everything
 * @param backlog the files that nobody has reviewed
 * @param entryPoints the entry points that nobody has reviewed
 * @param findings which artifacts and directories could not be read; unless empty, nothing was judged, or not all
 */
public record Review(
        Optional<Artifact<ControlPlane>> controlPlane,
        List<String> scopePatterns,
        ReviewBacklog backlog,
        EntryPointBacklog entryPoints,
        List<Finding> findings) {

    private static final Set<ArtifactKind> ARTIFACTS =
            Set.of(ArtifactKind.CONTROL_PLANE, ArtifactKind.INVENTORY, ArtifactKind.DISCOVERY_POLICY);

    /**
     * Discovers, and compares with the inventory.
     *
     * @param files where the artifacts are
     * @param scan looks for entry points in compiled classes
     * @return the review
     */
    public static Review of(ArtifactFiles files, EntryPointScan scan) {
        ReviewedModel model = ReviewedModel.read(files, ARTIFACTS);
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        Optional<DiscoveryPolicy> policy = model.discoveryPolicy().map(artifact -> artifact.content());
        List<String> scope = policy.map(DiscoveryPolicy::scopePatterns).orElse(List.of());
        SourceTree tree = SourceTree.of(files.root());
        boolean judged = model.unreadable().isEmpty();
        EntryPoints found = judged ? scan.scan(policy) : EntryPoints.NONE;
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        EntryPointBacklog entryPoints = EntryPointBacklog.of(model, catalog(files), tree, found, today);
        if (!judged) {
            return new Review(model.controlPlane(), scope, ReviewBacklog.EMPTY, entryPoints, findings.toList());
        }
        ReviewBacklog backlog = ReviewBacklog.of(
                PathDiscovery.scan(tree, policy, found.compiledFiles()),
                sources(model).values(),
                source -> tree.resolve(source.sourcePatterns(), List.of()),
                policy.map(content -> content.deferralsOn(today)).orElse(List.of()));
        UnreadableDirectoryRule.check(tree, findings);
        return new Review(model.controlPlane(), scope, backlog, entryPoints, findings.toList());
    }

    /** It only helps to arrange the backlog, so that its faults are left to validate. */
    private static Optional<SurfaceCatalog> catalog(ArtifactFiles files) {
        return ReviewedModel.read(files, Set.of(ArtifactKind.SURFACES))
                .catalog()
                .map(Artifact::content);
    }

    /** Where an id stands twice, the last source is meant. */
    private static Map<String, InventorySource> sources(ReviewedModel model) {
        Map<String, InventorySource> sources = new LinkedHashMap<>();
        model.inventory()
                .ifPresent(
                        inventory -> inventory.content().sources().forEach(source -> sources.put(source.id(), source)));
        return sources;
    }
}
