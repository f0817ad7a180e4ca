package dev.rotops.report.cli;

import dev.rotops.report.baseline.BaselineEdit;
import dev.rotops.report.review.RefusedException;
import dev.rotops.report.workspace.Workspace;

final class BaselinePruneCommand extends RotopsCommand {

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        try {
            return console().show(new BaselineEdit(workspace).prune());
        } catch (RefusedException e) {
            return console().notJudged(e.getMessage(), e.remedy());
        }
    }
}
