package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.operation.ValidateOperation;
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
        Report report = ValidateOperation.run(workspace, !allowMissingAnnotations, maximumLines());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(belowRoot(json), report.jsonText());
        files.put(belowRoot(markdown), report.markdown());
        return console().show(report, workspace, files);
    }

    /** These two have always been taken to be below the root, whatever they begin with. */
    private static String belowRoot(String path) {
        return path.replaceFirst("^/+", "");
    }
}
