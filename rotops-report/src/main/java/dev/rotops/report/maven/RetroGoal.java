package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Asks whether misses that escaped were hardened back into the model. */
@Mojo(name = "retro", aggregator = true, requiresProject = false, threadSafe = true)
public final class RetroGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public RetroGoal() {
        super("retro");
    }
}
