package dev.rotops.report.cli;

import dev.rotops.report.baseline.BaselineOperation;
import dev.rotops.report.workspace.Workspace;
import java.util.Map;

final class BaselineCommand extends RotopsCommand {

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        return console().show(BaselineOperation.run(workspace, maximumLines()), workspace, Map.of());
    }
}
