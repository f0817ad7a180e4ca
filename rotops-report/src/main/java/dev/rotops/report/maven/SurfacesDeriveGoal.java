package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Proposes surfaces for the inventory's sources. */
@Mojo(name = "surfaces-derive", aggregator = true, requiresProject = false, threadSafe = true)
public final class SurfacesDeriveGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public SurfacesDeriveGoal() {
        super("surfaces derive");
    }
}
