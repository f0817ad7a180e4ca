package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Asks whether the reviewed model is explicit, fine and strong enough to trust. */
@Mojo(name = "self-check", aggregator = true, requiresProject = false, threadSafe = true)
public final class SelfCheckGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public SelfCheckGoal() {
        super("self-check");
    }
}
