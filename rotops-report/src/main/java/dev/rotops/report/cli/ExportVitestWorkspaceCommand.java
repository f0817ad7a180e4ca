package dev.rotops.report.cli;

import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.ControlPlaneReading;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.export.VitestWorkspace;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

final class ExportVitestWorkspaceCommand extends RotopsCommand {

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; default: ${DEFAULT-VALUE}")
    private String out = VitestWorkspace.FILE;

    @Option(
            names = "--alias",
            paramLabel = "KEY=PATH",
            description = "What imports that begin with KEY stand for; can be repeated.")
    private List<String> aliases = new ArrayList<>();

    @Option(
            names = "--force",
            description = "Replace a file that this command has not written; what it holds is kept beside it.")
    private boolean force;

    @Override
    public Integer call() {
        Map<String, String> paths = aliases();
        Workspace workspace = options.workspace();
        ControlPlaneReading reading = ControlPlaneReading.of(workspace.files());
        if (reading.controlPlane().isEmpty()) {
            List<String> lines = FindingDocument.lines(reading.findings(), maximumLines());
            Map<String, Object> json = Map.of("issues", FindingDocument.json(reading.findings()));
            return console().show(new Report(json, "", lines, Verdict.NOT_JUDGED), workspace, Map.of());
        }
        List<Surface> surfaces =
                VitestWorkspace.projects(reading.controlPlane().get().content().surfaces());
        if (surfaces.isEmpty()) {
            throw options.usage("no surface is run by Vitest: give one \"execution\": {\"runner\": \"vitest\"} in "
                    + reading.controlPlane().get().file());
        }
        boolean holdsOther = OutputFile.holdsOther(workspace.root(), out, VitestWorkspace::isGenerated);
        if (holdsOther && !force) {
            throw options.usage(
                    out + " was not written by this command: name another file, or replace it with --force");
        }
        String text = VitestWorkspace.of(surfaces, paths);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", out);
        json.put("projects", surfaces.stream().map(Surface::id).toList());
        return console()
                .showReplacing(
                        new Report(json, "", List.of(), Verdict.CLEAN),
                        workspace,
                        Map.of(out, text),
                        holdsOther ? Set.of(out) : Set.of());
    }

    private Map<String, String> aliases() {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String alias : aliases) {
            int equals = alias.indexOf('=');
            if (equals < 1 || equals == alias.length() - 1) {
                throw options.usage("--alias " + alias + " is not of the form KEY=PATH, such as @=./src");
            }
            paths.put(alias.substring(0, equals), alias.substring(equals + 1));
        }
        return paths;
    }
}
