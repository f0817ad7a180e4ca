package dev.rotops.report.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the findings as SARIF, for code scanning and editors. */
@Mojo(name = "export-sarif", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExportSarifGoal extends RotopsGoal {

    /** Directories with ledgers of other machines. */
    @Parameter(property = "rotops.ledgers")
    private List<File> ledgers = new ArrayList<>();

    /** Creates the goal; called by Maven. */
    public ExportSarifGoal() {
        super("export sarif");
    }

    @Override
    List<String> furtherArguments() {
        return ledgers.stream().map(directory -> "--ledger=" + directory).toList();
    }
}
