package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.operation.DeriveOperation;
import dev.rotops.report.operation.Proposal;
import dev.rotops.report.workspace.Workspace;

final class SurfacesDeriveCommand extends ProposalCommand {

    SurfacesDeriveCommand() {
        super(ArtifactKind.SURFACES);
    }

    @Override
    Proposal propose(Workspace workspace) {
        return DeriveOperation.run(workspace);
    }
}
