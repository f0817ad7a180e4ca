package dev.rotops.report.cli;

import dev.rotops.engine.model.Printable;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.narrowing.DiffOperation;
import dev.rotops.report.workspace.Workspace;
import java.util.Map;
import picocli.CommandLine.Option;

final class DiffCommand extends RotopsCommand {

    @Option(
            names = "--since",
            required = true,
            paramLabel = "REF",
            description = "The branch, tag or commit that the current branch left.")
    private String since = "";

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        try {
            return console().show(DiffOperation.run(workspace, since, maximumLines()), workspace, Map.of());
        } catch (NoHistoryException e) {
            console().problem(Printable.line(String.valueOf(e.getMessage())));
            console().problem("  " + Printable.line(e.remedy()));
            return Verdict.NOT_JUDGED.exitStatus();
        }
    }
}
