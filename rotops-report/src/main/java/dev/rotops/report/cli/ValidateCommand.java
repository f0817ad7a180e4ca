package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.operation.ValidateOperation;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

final class ValidateCommand extends RotopsCommand {

    @Option(names = "--allow-missing-annotations", description = "Accept owner tests that carry no claim at all.")
    private boolean allowMissingAnnotations;

    @Option(
            names = "--report-json",
            paramLabel = "FILE",
            description = "The JSON report, a path below the root; default: ${DEFAULT-VALUE}")
    private String json = ValidateOperation.JSON_FILE;

    @Option(
            names = "--report-md",
            paramLabel = "FILE",
            description = "The Markdown report, a path below the root; default: ${DEFAULT-VALUE}")
    private String markdown = ValidateOperation.MARKDOWN_FILE;

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        String jsonFile = belowRoot(workspace, "--report-json", json, ValidateOperation.JSON_FILE);
        String markdownFile = belowRoot(workspace, "--report-md", markdown, ValidateOperation.MARKDOWN_FILE);
        Report report = ValidateOperation.run(workspace, !allowMissingAnnotations, maximumLines());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(jsonFile, report.jsonText());
        files.put(markdownFile, report.markdown());
        return console().show(report, workspace, files);
    }

    /** These two have always been taken to be below the root, whatever they begin with. */
    private String belowRoot(Workspace workspace, String option, String given, String usual) {
        String path = given.replaceFirst("^/+", "");
        if (!path.equals(usual) && !OutputFile.staysBelow(workspace.root(), path)) {
            throw options.usage(option + " " + given + " is not below the root: name a path below it");
        }
        return path;
    }
}
