package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Takes out of the baseline what is no longer wrong. */
@Mojo(name = "baseline-prune", aggregator = true, requiresProject = false, threadSafe = true)
public final class BaselinePruneGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public BaselinePruneGoal() {
        super("baseline prune");
    }
}
