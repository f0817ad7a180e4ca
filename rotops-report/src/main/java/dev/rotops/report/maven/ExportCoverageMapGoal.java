package dev.rotops.report.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Maps what is proven of surfaces and capabilities, and what is missing. */
@Mojo(name = "export-coverage-map", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExportCoverageMapGoal extends RotopsGoal {

    /** Directories with ledgers of other machines, or of runs against other systems. */
    @Parameter(property = "rotops.ledgers")
    private List<File> ledgers = new ArrayList<>();

    /** Creates the goal; called by Maven. */
    public ExportCoverageMapGoal() {
        super("export coverage-map");
    }

    @Override
    List<String> furtherArguments() {
        return ledgers.stream().map(directory -> "--ledger=" + directory).toList();
    }
}
