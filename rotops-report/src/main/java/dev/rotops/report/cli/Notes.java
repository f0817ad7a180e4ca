package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Printable;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What whoever runs a command should know, and no finding says. */
final class Notes {

    private Notes() {}

    /** Somebody may have started in a module of a repository that has its model at the root. */
    static Optional<String> ofControlPlaneAbove(Workspace workspace) {
        if (workspace.files().exists(ArtifactKind.CONTROL_PLANE)
                || workspace.files().isNamed(ArtifactKind.CONTROL_PLANE)) {
            return Optional.empty();
        }
        String up = "..";
        for (Path above = workspace.root().getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above.resolve(ArtifactKind.CONTROL_PLANE.defaultPath()))) {
                return Optional.of("note: there is a control plane in " + up + ": name that directory with --root");
            }
            up += "/..";
        }
        return Optional.empty();
    }

    /** Whoever mistypes a name switches rules off. */
    static List<String> ofNamedArtifacts(Workspace workspace) {
        return Arrays.stream(ArtifactKind.values())
                .filter(kind -> kind != ArtifactKind.CONTROL_PLANE)
                .filter(kind ->
                        workspace.files().isNamed(kind) && !workspace.files().exists(kind))
                .map(kind -> "warning: " + Printable.line(workspace.files().of(kind))
                        + " was named and does not exist; without it, its rules are not checked")
                .toList();
    }
}
