package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Printable;
import dev.rotops.report.workspace.Workspace;
import java.util.Arrays;
import java.util.List;

/** What whoever runs a command should know, and no finding says. */
final class Notes {

    private Notes() {}

    static List<String> ofMissingArtifacts(Workspace workspace) {
        return Arrays.stream(ArtifactKind.values())
                .filter(kind -> kind != ArtifactKind.CONTROL_PLANE)
                .filter(kind ->
                        workspace.files().isNamed(kind) && !workspace.files().exists(kind))
                .map(kind -> "note: " + Printable.line(workspace.files().of(kind))
                        + " does not exist; without it, its rules are not checked")
                .toList();
    }
}
