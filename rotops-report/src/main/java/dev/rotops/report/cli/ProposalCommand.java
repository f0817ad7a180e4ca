package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.operation.Proposal;
import dev.rotops.report.workspace.Workspace;
import java.util.Map;
import picocli.CommandLine.Option;

/** A command that proposes an artifact. */
abstract class ProposalCommand extends RotopsCommand {

    private static final String REMEMBERED = "what was proposed is remembered there";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; default: ${DEFAULT-VALUE}")
    private String out;

    @Option(names = "--force", description = "Replace the file if it exists; what it holds is kept beside it.")
    private boolean force;

    private final ArtifactKind kind;

    ProposalCommand(ArtifactKind kind) {
        this.kind = kind;
        this.out = kind.defaultPath();
    }

    abstract Proposal propose(Workspace workspace);

    /** What the command lists in files of their own, contents by path. */
    Map<String, String> lists(Proposal proposal) {
        return Map.of();
    }

    @Override
    public final Integer call() {
        Workspace workspace = options.workspace();
        for (ArtifactKind other : ArtifactKind.values()) {
            if (other != kind && Console.isArtifact(workspace, other, out)) {
                throw options.usage(
                        out + " is the reviewed " + other.word() + ", and no " + kind.word() + " may take its place");
            }
        }
        Proposal proposal = propose(workspace);
        Map<String, String> lists = lists(proposal);
        ProposalFile file = new ProposalFile(console(), workspace.root(), out, force);
        lists.keySet().forEach(list -> OutputPlaces.of(options, out, list));
        lists.keySet().forEach(list -> refuse(list, file.mayTake(list), "a proposal goes there that replaces nothing"));
        lists.keySet().forEach(list -> refuse(list, file.remembersIn(list), REMEMBERED));
        refuse(out, file.remembersIn(out), REMEMBERED);
        if (force && !Console.isArtifact(workspace, kind, out) && file.holdsOtherThan(proposal)) {
            throw options.usage(out + " is no " + kind.word() + " of a model, and --force replaces nothing else: name"
                    + " another file, or delete it first");
        }
        console().requireReplaceable(workspace, lists);
        return file.write(proposal, lists);
    }

    private void refuse(String place, boolean isTaken, String why) {
        if (isTaken) {
            throw options.usage(place + " cannot be two files: " + why + ", so name another one");
        }
    }
}
