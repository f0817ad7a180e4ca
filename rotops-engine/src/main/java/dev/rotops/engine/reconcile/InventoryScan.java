package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointReview;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.PathDiscovery;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.ReviewedModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What discovery finds in a repository, from which an inventory can be written.
 *
 * @param discovery what the paths of files tell that are not compiled
 * @param entryPoints what compiled classes tell
 * @param candidates those of the entry points that people review, without those that the policy passes over
 * @param findings why nothing was looked for: the discovery policy could not be read
 */
public record InventoryScan(
        Discovery discovery, EntryPoints entryPoints, List<EntryPoint> candidates, List<Finding> findings) {

    /**
     * Discovers, as the discovery policy says.
     *
     * @param files where the artifacts are; only the discovery policy is read
     * @param scan looks for entry points in compiled classes
     * @return what was found
     */
    public static InventoryScan of(ArtifactFiles files, EntryPointScan scan) {
        ReviewedModel model = ReviewedModel.read(files, Set.of(ArtifactKind.DISCOVERY_POLICY));
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        if (!model.unreadable().isEmpty()) {
            return new InventoryScan(Discovery.of(List.of()), EntryPoints.NONE, List.of(), findings.toList());
        }
        Optional<DiscoveryPolicy> policy = model.discoveryPolicy().map(artifact -> artifact.content());
        SourceTree tree = SourceTree.of(files.root());
        EntryPoints found = scan.scan(policy);
        Discovery discovery = PathDiscovery.scan(tree, policy, found.compiledFiles());
        return new InventoryScan(discovery, found, candidates(found, policy, tree), findings.toList());
    }

    private static List<EntryPoint> candidates(EntryPoints found, Optional<DiscoveryPolicy> policy, SourceTree tree) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return EntryPointReview.ofPolicy(found, policy, tree, today).stream()
                .filter(candidate -> candidate.state().isCounted())
                .map(ReviewedEntryPoint::entryPoint)
                .toList();
    }
}
