package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.sarif.SarifOperation;
import dev.rotops.report.workspace.BuildResults;
import dev.rotops.report.workspace.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

final class ExportSarifCommand extends RotopsCommand {

    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write; default: target/rotops/" + SarifOperation.FILE)
    private @Nullable String out;

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Report report = SarifOperation.run(
                workspace,
                ledgers.directories(workspace.root(), options),
                Version.number().orElse("0"),
                maximumLines());
        String file = out == null ? BuildResults.own(workspace.root()) + "/" + SarifOperation.FILE : out;
        boolean judged = report.verdict() != Verdict.NOT_JUDGED;
        return console().show(report, workspace, judged ? Map.of(file, report.jsonText()) : Map.of());
    }
}
