package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.discovery.PathDiscovery;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ReviewedModel;
import java.util.List;
import java.util.Set;

/**
 * What discovery finds in a repository, from which an inventory can be written.
 *
 * @param discovery what was found
 * @param findings why nothing was looked for: the discovery policy could not be read
 */
public record InventoryScan(Discovery discovery, List<Finding> findings) {

    /**
     * Discovers, as the discovery policy says.
     *
     * @param files where the artifacts are; only the discovery policy is read
     * @return what was found
     */
    public static InventoryScan of(ArtifactFiles files) {
        ReviewedModel model = ReviewedModel.read(files, Set.of(ArtifactKind.DISCOVERY_POLICY));
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        Discovery discovery = model.unreadable().isEmpty()
                ? PathDiscovery.scan(
                        SourceTree.of(files.root()), model.discoveryPolicy().map(artifact -> artifact.content()))
                : Discovery.of(List.of());
        return new InventoryScan(discovery, findings.toList());
    }
}
