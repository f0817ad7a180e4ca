package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Writes the artifacts that a repository starts with. */
@Mojo(name = "init", aggregator = true, requiresProject = false, threadSafe = true)
public final class InitGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public InitGoal() {
        super("init");
    }
}
