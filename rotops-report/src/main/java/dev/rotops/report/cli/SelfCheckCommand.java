package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.operation.SelfCheckOperation;
import dev.rotops.report.workspace.Workspace;

final class SelfCheckCommand extends ReportCommand {

    SelfCheckCommand() {
        super(SelfCheckOperation.JSON_FILE, SelfCheckOperation.MARKDOWN_FILE);
    }

    @Override
    Report judge(Workspace workspace) {
        console().noteStaleTests(workspace);
        return SelfCheckOperation.run(workspace, maximumLines());
    }
}
