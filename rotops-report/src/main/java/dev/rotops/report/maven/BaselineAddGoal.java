package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Records errors as known. */
@Mojo(name = "baseline-add", aggregator = true, requiresProject = false, threadSafe = true)
public final class BaselineAddGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public BaselineAddGoal() {
        super("baseline add");
    }
}
