package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.workspace.Workspace;
import picocli.CommandLine.Option;

/** A command that judges a repository and leaves its report as JSON and as Markdown. */
abstract class ReportCommand extends RotopsCommand {

    @Option(names = "--out-json", paramLabel = "FILE", description = "The JSON report; default: ${DEFAULT-VALUE}")
    private String json;

    @Option(names = "--out-md", paramLabel = "FILE", description = "The Markdown report; default: ${DEFAULT-VALUE}")
    private String markdown;

    ReportCommand(String json, String markdown) {
        this.json = json;
        this.markdown = markdown;
    }

    abstract Report judge(Workspace workspace);

    /** Where the JSON report goes, relative to the root. */
    final String jsonFile() {
        return json;
    }

    @Override
    public Integer call() {
        OutputPlaces places = OutputPlaces.of(options, json, markdown);
        Workspace workspace = options.workspace();
        Report report = judge(workspace);
        return console().show(report, workspace, places.holding(report.jsonText(), report.markdown()));
    }
}
