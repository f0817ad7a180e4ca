package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Writes a Vitest workspace of the surfaces that Vitest runs. */
@Mojo(name = "export-vitest-workspace", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExportVitestWorkspaceGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ExportVitestWorkspaceGoal() {
        super("export vitest-workspace");
    }
}
