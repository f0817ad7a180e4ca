package dev.rotops.report.cli;

import dev.rotops.report.document.FindingCatalog;
import dev.rotops.report.document.JsonText;
import java.util.Optional;
import picocli.CommandLine.Parameters;

final class ExplainCommand extends RotopsCommand {

    @Parameters(paramLabel = "CODE", description = "The code, such as behavior-fidelity-below-minimum.")
    private String code = "";

    @Override
    public Integer call() {
        Optional<String> entry = FindingCatalog.read().entry(code);
        if (entry.isEmpty()) {
            throw options.usage("there is no finding with the code " + code);
        }
        if (options.json) {
            out().print(JsonText.of(FindingCatalog.document(code, entry.get())));
        } else {
            out().println(entry.get());
        }
        return 0;
    }
}
