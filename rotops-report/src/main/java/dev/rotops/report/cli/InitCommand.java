package dev.rotops.report.cli;

import dev.rotops.engine.model.Printable;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.starter.Preset;
import dev.rotops.report.starter.Starter;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

final class InitCommand extends RotopsCommand {

    private static final String NEXT =
            "next: mvn test shows what is reviewed of what was discovered, once dev.rotops:rotops-engine"
                    + " is a test dependency; rotops review lists what waits for its review";

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "jvm, or vitest where Vitest runs tests, too; default: ${DEFAULT-VALUE}")
    private String preset = "jvm";

    @Option(
            names = "--from-discovery",
            description = "Propose a model of everything that compiled classes show, in a mode that fails nothing.")
    private boolean fromDiscovery;

    @Option(names = "--force", description = "Replace files that exist; what they hold is kept beside them.")
    private boolean force;

    @Override
    public Integer call() {
        Preset chosen = Preset.named(preset)
                .orElseThrow(() -> options.usage("there is no preset " + preset + ": --preset is jvm or vitest"));
        if (fromDiscovery && chosen != Preset.JVM) {
            throw options.usage("--from-discovery reads compiled classes, and takes no --preset " + preset
                    + ": run init with one of them");
        }
        Workspace workspace = options.workspace();
        Starter starter = fromDiscovery
                ? Starter.propose(workspace, workspace.entryPoints().scan(Optional.empty()), force)
                : Starter.write(workspace, chosen, force);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("written", starter.written());
        json.put("kept", starter.kept());
        json.put("skipped", starter.skipped());
        json.put("problem", starter.problem());
        json.put("notes", starter.notes());
        Verdict verdict = starter.problem().isPresent() ? Verdict.NOT_JUDGED : Verdict.CLEAN;
        int status = console().show(new Report(json, "", lines(starter), verdict), workspace, Map.of());
        starter.problem().ifPresent(problem -> console().problem(Printable.line(problem)));
        return status;
    }

    private List<String> lines(Starter starter) {
        List<String> lines = new ArrayList<>();
        for (String path : starter.written()) {
            lines.add("written " + Printable.line(path));
            String copy = starter.kept().get(path);
            if (copy != null) {
                lines.add("kept    " + Printable.line(copy) + ", which is what it held");
            }
        }
        starter.skipped().forEach(path -> lines.add("skipped " + Printable.line(path)));
        if (starter.problem().isEmpty() && !starter.written().isEmpty()) {
            lines.add(
                    starter.isProposed()
                            ? NEXT
                            : "next: rotops validate shows what nobody has reviewed or proven yet; all that stands as … in "
                                    + "testops is for you to fill in");
        } else if (starter.problem().isEmpty()) {
            lines.add("everything is there already; --force replaces it");
        }
        starter.notes().forEach(note -> lines.add("note: " + Printable.line(note)));
        return lines;
    }
}
