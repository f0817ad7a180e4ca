package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.document.JsonText;
import dev.rotops.report.operation.Proposal;
import dev.rotops.report.operation.ScanOperation;
import dev.rotops.report.workspace.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

final class InventoryScanCommand extends ProposalCommand {

    @Option(
            names = "--entry-points",
            paramLabel = "FILE",
            description = "Where to write the list of all entry points of compiled classes; nowhere unless named.")
    private @Nullable String entryPoints;

    InventoryScanCommand() {
        super(ArtifactKind.INVENTORY);
    }

    @Override
    Proposal propose(Workspace workspace) {
        return ScanOperation.run(workspace);
    }

    @Override
    Map<String, String> lists(Proposal proposal) {
        return entryPoints == null ? Map.of() : Map.of(entryPoints, JsonText.of(proposal.entryPoints()));
    }
}
