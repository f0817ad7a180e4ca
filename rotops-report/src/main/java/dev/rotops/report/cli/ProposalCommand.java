package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.operation.Proposal;
import dev.rotops.report.workspace.Workspace;
import picocli.CommandLine.Option;

/** A command that proposes an artifact. */
abstract class ProposalCommand extends RotopsCommand {

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; default: ${DEFAULT-VALUE}")
    private String out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    ProposalCommand(ArtifactKind kind) {
        this.out = kind.defaultPath();
    }

    abstract Proposal propose(Workspace workspace);

    @Override
    public final Integer call() {
        Workspace workspace = options.workspace();
        return new ProposalFile(console(), workspace.root(), out, force).write(propose(workspace));
    }
}
