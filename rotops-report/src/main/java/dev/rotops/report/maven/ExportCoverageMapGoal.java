package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Maps what is proven of surfaces and capabilities, and what is missing. */
@Mojo(name = "export-coverage-map", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExportCoverageMapGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ExportCoverageMapGoal() {
        super("export coverage-map");
    }
}
