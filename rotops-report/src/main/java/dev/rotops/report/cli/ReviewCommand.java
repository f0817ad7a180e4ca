package dev.rotops.report.cli;

import dev.rotops.report.document.Report;
import dev.rotops.report.operation.ReviewOperation;
import dev.rotops.report.workspace.Workspace;

final class ReviewCommand extends ReportCommand {

    ReviewCommand() {
        super(ReviewOperation.JSON_FILE, ReviewOperation.MARKDOWN_FILE);
    }

    @Override
    Report judge(Workspace workspace) {
        return ReviewOperation.run(workspace, maximumLines());
    }
}
