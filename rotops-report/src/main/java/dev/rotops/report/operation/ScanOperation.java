package dev.rotops.report.operation;

import dev.rotops.engine.discovery.DiscoveredSource;
import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.InventoryScan;
import dev.rotops.report.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposes an inventory from what is discovered. */
public final class ScanOperation {

    private ScanOperation() {}

    /**
     * Discovers the runtime files of a workspace.
     *
     * @param workspace the repository
     * @return an inventory with one source for each kind that was found
     */
    public static Proposal run(Workspace workspace) {
        InventoryScan scan = InventoryScan.of(workspace.files());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "./runtime-inventory.schema.json");
        json.put("version", Discovery.VERSION);
        json.put("principle", Discovery.PRINCIPLE);
        json.put("sourceKinds", scan.discovery().sourceKinds());
        json.put(
                "sources",
                scan.discovery().sources().stream().map(ScanOperation::json).toList());
        Proposal proposal = new Proposal(ArtifactKind.INVENTORY, json, scan.findings());
        boolean isEmpty =
                scan.discovery().sources().isEmpty() && scan.findings().isEmpty();
        return isEmpty
                ? proposal.withNothing(
                        workspace.files().of(ArtifactKind.DISCOVERY_POLICY),
                        "Nothing that looks like runtime behavior was discovered.",
                        "See whether --root is right and whether the discovery policy's scopePatterns and ignorePatterns leave"
                                + " anything over; or write the sources yourself (rotops init writes a starting inventory).")
                : proposal;
    }

    private static Map<String, Object> json(DiscoveredSource source) {
        DiscoveryRule rule = source.rule();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("description", rule.description());
        json.put("kind", rule.kind());
        json.put("sourcePatterns", source.files());
        json.put("events", List.of(rule.event()));
        json.put("expectedEvidence", rule.expectedEvidence());
        json.put("expectedOutcomeClasses", rule.expectedOutcomeClasses());
        json.put("surfaceHint", rule.id());
        json.put("minimumFidelity", rule.minimumFidelity());
        return json;
    }
}
