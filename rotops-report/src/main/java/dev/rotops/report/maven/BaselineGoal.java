package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Lists what is known to be wrong, and what of it is no longer. */
@Mojo(name = "baseline", aggregator = true, requiresProject = false, threadSafe = true)
public final class BaselineGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public BaselineGoal() {
        super("baseline");
    }
}
