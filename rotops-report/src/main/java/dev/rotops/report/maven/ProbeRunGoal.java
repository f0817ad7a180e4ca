package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Runs the product itself, and judges what it does. */
@Mojo(name = "probe-run", aggregator = true, requiresProject = false, threadSafe = true)
public final class ProbeRunGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ProbeRunGoal() {
        super("probe run");
    }
}
