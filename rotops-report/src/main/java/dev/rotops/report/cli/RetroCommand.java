package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.operation.RetroOperation;
import dev.rotops.report.workspace.Workspace;

final class RetroCommand extends ReportCommand {

    RetroCommand() {
        super(RetroOperation.JSON_FILE, RetroOperation.MARKDOWN_FILE);
    }

    @Override
    Report judge(Workspace workspace) {
        return RetroOperation.run(workspace, maximumLines());
    }
}
