package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Printable;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What whoever runs a command should know, and no finding says. */
final class Notes {

    private Notes() {}

    static List<String> ofMissingArtifacts(Workspace workspace) {
        return Stream.concat(ofControlPlaneAbove(workspace).stream(), ofNamedArtifacts(workspace))
                .toList();
    }

    /** Somebody may have started in a module of a repository that has its model at the root. */
    private static Optional<String> ofControlPlaneAbove(Workspace workspace) {
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

    private static Stream<String> ofNamedArtifacts(Workspace workspace) {
        return Arrays.stream(ArtifactKind.values())
                .filter(kind -> kind != ArtifactKind.CONTROL_PLANE)
                .filter(kind ->
                        workspace.files().isNamed(kind) && !workspace.files().exists(kind))
                .map(kind -> "note: " + Printable.line(workspace.files().of(kind))
                        + " does not exist; without it, its rules are not checked");
    }
}
