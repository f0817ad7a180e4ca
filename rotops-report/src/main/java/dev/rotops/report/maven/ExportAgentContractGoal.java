package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Writes down what a coding agent must know and run here. */
@Mojo(name = "export-agent-contract", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExportAgentContractGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public ExportAgentContractGoal() {
        super("export agent-contract");
    }
}
