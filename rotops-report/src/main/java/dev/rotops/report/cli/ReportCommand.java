package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Workspace workspace = options.workspace();
        Report report = judge(workspace);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(json, report.jsonText());
        files.put(markdown, report.markdown());
        return console().show(report, workspace, files);
    }
}
