package dev.rotops.report.cli;

import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.report.document.Report;
import dev.rotops.report.operation.ValidateOperation;
import dev.rotops.report.verify.ModelView;
import dev.rotops.report.workspace.BuildResults;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.util.List;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private PageOption page = new PageOption();

    private final boolean leavesPage;

    private ValidateCommand(boolean leavesPage) {
        this.leavesPage = leavesPage;
    }

    /** The command that is run time and again, and leaves a page only where somebody wants one. */
    static ValidateCommand forItsVerdict() {
        return new ValidateCommand(false);
    }

    /** The same for the sake of its report files, the page among them where there is a place for build results. */
    static ValidateCommand forItsReports() {
        return new ValidateCommand(true);
    }

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        String jsonFile = belowRoot(workspace, "--report-json", json);
        String markdownFile = belowRoot(workspace, "--report-md", markdown);
        OutputPlaces places = OutputPlaces.of(options, jsonFile, markdownFile, page.place(workspace.root()));
        console().noteStaleTests(workspace);
        Reconciliation reconciliation = workspace.reconcile(!allowMissingAnnotations);
        Report report = ValidateOperation.run(workspace, reconciliation, maximumLines());
        if (page.isGiven() || (leavesPage && BuildResults.areExpected(workspace.root()))) {
            String html = PageOption.html(ModelView.of(workspace, reconciliation, List.of()));
            return console().show(report, workspace, places.holding(report.jsonText(), report.markdown(), html));
        }
        return console().show(report, workspace, places.holding(report.jsonText(), report.markdown()));
    }

    /** These two have always been taken to be below the root, whatever they begin with. */
    private String belowRoot(Workspace workspace, String option, String given) {
        String path = given.replaceFirst("^/+", "");
        if (!OutputFile.isBelow(workspace.root(), path)) {
            throw options.usage(option + " " + given + " is not below the root: name a path below it");
        }
        return path;
    }
}
