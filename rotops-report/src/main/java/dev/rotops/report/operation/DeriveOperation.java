package dev.rotops.report.operation;

import dev.rotops.engine.discovery.DerivedSurface;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.SurfacePlan;
import dev.rotops.report.document.Identity;
import dev.rotops.report.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;

/** Proposes a surface catalog from the inventory. */
public final class DeriveOperation {

    private DeriveOperation() {}

    /**
     * Groups the inventory's sources into surfaces.
     *
     * @param workspace the repository
     * @return a catalog in which every source has one surface; none where the inventory cannot be read
     */
    public static Proposal run(Workspace workspace) {
        SurfacePlan plan = SurfacePlan.of(workspace.files());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "./runtime-surfaces.schema.json");
        plan.inventory().map(Identity::of).ifPresent(json::putAll);
        json.put("surfaces", plan.surfaces().stream().map(DeriveOperation::json).toList());
        Proposal proposal = new Proposal(ArtifactKind.SURFACES, json, plan.findings());
        return plan.surfaces().isEmpty() && plan.findings().isEmpty()
                ? proposal.withNothing(
                        workspace.files().of(ArtifactKind.INVENTORY),
                        "The inventory has no source that a surface could take.",
                        "Give it sources; rotops inventory scan proposes some.")
                : proposal;
    }

    private static Map<String, Object> json(DerivedSurface surface) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", surface.id());
        json.put("description", surface.description());
        json.put("inventorySourceIds", surface.inventorySourceIds());
        json.put("requiredEvidence", surface.requiredEvidence());
        json.put("requiredOutcomeClasses", surface.requiredOutcomeClasses());
        json.put("minimumFidelity", surface.minimumFidelity());
        return json;
    }
}
