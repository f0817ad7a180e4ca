package dev.rotops.report.cli;

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
            return console().notJudged(e.getMessage(), e.remedy());
        }
    }
}
