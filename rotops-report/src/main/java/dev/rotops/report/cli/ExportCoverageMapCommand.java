package dev.rotops.report.cli;

import dev.rotops.report.coverage.CoverageMapOperation;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.BuildResults;
import dev.rotops.report.workspace.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

final class ExportCoverageMapCommand extends RotopsCommand {

    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Option(
            names = "--out-json",
            paramLabel = "FILE",
            description = "The map as JSON; default: target/rotops/" + CoverageMapOperation.JSON_FILE)
    private @Nullable String json;

    @Option(
            names = "--out-md",
            paramLabel = "FILE",
            description = "The map as Markdown; default: target/rotops/" + CoverageMapOperation.MARKDOWN_FILE)
    private @Nullable String markdown;

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        String results = BuildResults.own(workspace.root());
        OutputPlaces places = OutputPlaces.of(
                options,
                json == null ? results + "/" + CoverageMapOperation.JSON_FILE : json,
                markdown == null ? results + "/" + CoverageMapOperation.MARKDOWN_FILE : markdown);
        Report report =
                CoverageMapOperation.run(workspace, ledgers.directories(workspace.root(), options), maximumLines());
        if (report.verdict() == Verdict.NOT_JUDGED) {
            return console().show(report, workspace, Map.of());
        }
        return console().show(report, workspace, places.holding(report.jsonText(), report.markdown()));
    }
}
