package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Follows changed files to behaviors, surfaces and owner tests. */
@Mojo(name = "impact", aggregator = true, requiresProject = false, threadSafe = true)
public final class ImpactGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ImpactGoal() {
        super("impact");
    }
}
