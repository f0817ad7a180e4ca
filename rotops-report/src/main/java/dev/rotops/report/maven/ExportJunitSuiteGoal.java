package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Writes a suite for each surface, so that it can be run alone. */
@Mojo(name = "export-junit-suite", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExportJunitSuiteGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ExportJunitSuiteGoal() {
        super("export junit-suite");
    }
}
