package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where a command's reports go unless somebody names another place: beside the artifacts. */
final class ReportPlace {

    private final Set<String> files;

    ReportPlace(String json, String markdown) {
        this.files = Set.of(json, markdown);
    }

    /**
     * Leaves out reports that nobody named, where there is no artifact and no directory for any: a report is no reason to
     * make one.
     *
     * @param reports contents by path
     * @return those to write
     */
    Map<String, String> withoutHomeless(Workspace workspace, Map<String, String> reports) {
        Map<String, String> kept = new LinkedHashMap<>(reports);
        if (!hasPlace(workspace)) {
            kept.keySet().removeAll(files);
        }
        return kept;
    }

    private static boolean hasPlace(Workspace workspace) {
        return Files.exists(workspace.root().resolve(ArtifactKind.DIRECTORY))
                || Stream.of(ArtifactKind.values()).anyMatch(workspace.files()::exists);
    }
}
