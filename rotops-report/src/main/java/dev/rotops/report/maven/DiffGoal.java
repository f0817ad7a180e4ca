package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Tells where the denominator became smaller since a commit. */
@Mojo(name = "diff", aggregator = true, requiresProject = false, threadSafe = true)
public final class DiffGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public DiffGoal() {
        super("diff");
    }
}
