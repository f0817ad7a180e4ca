package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Proposes an inventory from what is discovered. */
@Mojo(name = "inventory-scan", aggregator = true, requiresProject = false, threadSafe = true)
public final class InventoryScanGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public InventoryScanGoal() {
        super("inventory scan");
    }
}
