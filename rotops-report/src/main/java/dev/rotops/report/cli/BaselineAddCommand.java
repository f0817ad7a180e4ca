package dev.rotops.report.cli;

import dev.rotops.engine.model.Reason;
import dev.rotops.report.baseline.BaselineEdit;
import dev.rotops.report.review.RefusedException;
import dev.rotops.report.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class BaselineAddCommand extends RotopsCommand {

    @Parameters(
            paramLabel = "SUBJECT",
            description = "What the errors are about: a behavior, a source, an entry point …")
    private List<String> subjects = List.of();

    @Option(names = "--all", description = "Record every error that may wait.")
    private boolean all;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it may wait.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        if (all != subjects.isEmpty()) {
            throw options.usage(
                    all
                            ? "--all records everything: name no subject"
                            : "name what the errors are about, or give --all");
        }
        if (reason == null || !Reason.isGiven(reason)) {
            throw options.usage("--reason is needed: say why it may wait, for whoever reads it next");
        }
        Workspace workspace = options.workspace();
        try {
            return console().show(new BaselineEdit(workspace).add(subjects, reason.strip()));
        } catch (RefusedException e) {
            return console().notJudged(e.getMessage(), e.remedy());
        }
    }
}
