package dev.rotops.report.starter;

import dev.rotops.report.workspace.NotWrittenException;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of the files that a repository starts with.
 *
 * @param written paths that were written, relative to the root, in order
 * @param skipped paths that stay as they are, because something stands there
 * @param problem why not all was written
 * @param notes what to know about the model that was written
 */
public record Starter(List<String> written, List<String> skipped, Optional<String> problem, List<String> notes) {

    /**
     * Writes the files that a repository starts with: artifacts, schemas, and what goes with them.
     *
     * <p>Nothing is written if one of them would lie outside the root. A file that cannot be written ends the work; what is
     * written by then stays, each file whole.
     *
     * @param workspace the repository
     * @param preset what kind of repository it is
     * @param force whether to replace files that are there
     * @return what happened
     */
    public static Starter write(Workspace workspace, Preset preset, boolean force) {
        Path root = workspace.root();
        StarterFiles files = StarterFiles.of(workspace, preset, force);
        List<String> written = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (String path : files.contents().keySet()) {
            if (!OutputFile.staysBelow(root, path)) {
                String problem =
                        path + "  is not below the root, or a symbolic link leads out of it; nothing was written";
                return new Starter(written, skipped, Optional.of(problem), List.of());
            }
        }
        Optional<String> problem = Optional.empty();
        for (var file : files.contents().entrySet()) {
            if (!force && Files.exists(root.resolve(file.getKey()), LinkOption.NOFOLLOW_LINKS)) {
                skipped.add(file.getKey());
            } else if (problem.isEmpty()) {
                try {
                    OutputFile.write(root, file.getKey(), file.getValue());
                    written.add(file.getKey());
                } catch (NotWrittenException e) {
                    problem = Optional.of(String.valueOf(e.getMessage()));
                }
            }
        }
        return new Starter(written, skipped, problem, files.notes());
    }
}
