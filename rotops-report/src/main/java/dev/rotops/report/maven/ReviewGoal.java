package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Lists what was discovered and nobody has reviewed. */
@Mojo(name = "review", aggregator = true, requiresProject = false, threadSafe = true)
public final class ReviewGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ReviewGoal() {
        super("review");
    }
}
