package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.operation.Proposal;
import dev.rotops.report.operation.ScanOperation;
import dev.rotops.report.workspace.Workspace;

final class InventoryScanCommand extends ProposalCommand {

    InventoryScanCommand() {
        super(ArtifactKind.INVENTORY);
    }

    @Override
    Proposal propose(Workspace workspace) {
        return ScanOperation.run(workspace);
    }
}
