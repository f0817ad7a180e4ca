package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.probe.ProbeOperation;
import dev.rotops.report.workspace.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

final class ProbeRunCommand extends RotopsCommand {

    private static final int NOT_KEPT = 2;

    @Mixin
    private ProbeOptions probes = new ProbeOptions();

    @Option(names = "--out-json", paramLabel = "FILE", description = "The JSON report; default: ${DEFAULT-VALUE}")
    private String json = ProbeOperation.JSON_FILE;

    @Option(names = "--out-md", paramLabel = "FILE", description = "The Markdown report; default: ${DEFAULT-VALUE}")
    private String markdown = ProbeOperation.MARKDOWN_FILE;

    @Override
    public Integer call() throws InterruptedException {
        Workspace workspace = options.workspace();
        if (!workspace.files().exists(ArtifactKind.PROBES)) {
            throw options.usage(workspace.files().of(ArtifactKind.PROBES)
                    + " does not exist, so there is nothing to run: docs/probes.md says how to write it");
        }
        OutputPlaces places = OutputPlaces.of(options, json, markdown);
        ProbeOperation operation = new ProbeOperation(workspace);
        probes.requireSome(options);
        operation.ids().ifPresent(ids -> probes.requireKnown(ids, options));
        ProbeOperation.Outcome outcome =
                operation.run(probes.selection(), new ProgressLines(console()), maximumLines());
        outcome.problem().ifPresent(console()::problem);
        int status = console()
                .show(
                        outcome.report(),
                        workspace,
                        places.holding(
                                outcome.report().jsonText(), outcome.report().markdown()));
        return outcome.problem().isPresent() ? NOT_KEPT : status;
    }
}
