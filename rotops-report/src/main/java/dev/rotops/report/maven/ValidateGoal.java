package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Holds the reviewed model against the code and the claims of the tests. */
@Mojo(name = "validate", aggregator = true, requiresProject = false, threadSafe = true)
public final class ValidateGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ValidateGoal() {
        super("validate");
    }
}
