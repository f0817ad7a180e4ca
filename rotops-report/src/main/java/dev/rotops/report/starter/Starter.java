package dev.rotops.report.starter;

import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.workspace.NotWrittenException;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the files that a repository starts with.
 *
 * @param written paths that were written, relative to the root, in order
 * @param kept by path of what was replaced, the path of a copy of what it held
 * @param skipped paths that stay as they are, because something stands there
 * @param problem why not all was written
 * @param isProposed whether the model is that of what was discovered
 * @param notes what to know about the model that was written
 */
public record Starter(
        List<String> written,
        Map<String, String> kept,
        List<String> skipped,
        Optional<String> problem,
        boolean isProposed,
        List<String> notes) {

    private static final String SCHEMA = ".schema.json";
    private static final List<ArtifactKind> PROPOSED =
            List.of(ArtifactKind.INVENTORY, ArtifactKind.SURFACES, ArtifactKind.CONTROL_PLANE);

    /**
     * Writes the files that a repository starts with: artifacts, schemas, and what goes with them.
     *
     * <p>Nothing is written if one of them would lie outside the root. A file that cannot be written ends the work; what is
     * written by then stays, each file whole.
     *
     * @param workspace the repository
     * @param preset what kind of repository it is
     * @param force whether to replace files that are there; what they hold is kept in a copy beside them
     * @return what happened
     */
    public static Starter write(Workspace workspace, Preset preset, boolean force) {
        return write(workspace.root(), StarterFiles.of(workspace, preset, force, Optional.empty()), force);
    }

    /**
     * Likewise, with a model that proposes everything that was discovered, and a mode in which it fails nothing; where no
     * entry point was discovered, as {@link #write} does.
     *
     * @param workspace the repository
     * @param found the entry points of its compiled classes
     * @param force whether to replace artifacts that are there; without it, nothing is written beside a model
     * @return what happened
     */
    public static Starter propose(Workspace workspace, EntryPoints found, boolean force) {
        if (!found.isCompiled()) {
            return failed("no class is compiled, so nothing can be discovered: run mvn test-compile first");
        }
        for (ArtifactKind kind : PROPOSED) {
            if (!force && workspace.files().exists(kind)) {
                return failed(workspace.files().of(kind)
                        + " is there already: rotops review adds to it what is new; --force replaces it");
            }
        }
        StarterFiles files = StarterFiles.of(workspace, Preset.JVM, force, Optional.of(found));
        return write(workspace.root(), files, force);
    }

    private static Starter failed(String problem) {
        return new Starter(List.of(), Map.of(), List.of(), Optional.of(problem), false, List.of());
    }

    private static Starter write(Path root, StarterFiles files, boolean force) {
        List<String> written = new ArrayList<>();
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> skipped = new ArrayList<>();
        for (String path : files.contents().keySet()) {
            if (!force && Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                skipped.add(path);
            } else if (!OutputFile.staysBelow(root, path)) {
                String problem =
                        path + "  is not below the root, or a symbolic link leads out of it; nothing was written";
                return failed(problem);
            }
        }
        Optional<String> problem = Optional.empty();
        for (var file : files.contents().entrySet()) {
            if (problem.isEmpty() && !skipped.contains(file.getKey())) {
                try {
                    if (!file.getKey().endsWith(SCHEMA)) {
                        OutputFile.keep(root, file.getKey(), file.getValue())
                                .ifPresent(copy -> kept.put(file.getKey(), copy));
                    }
                    OutputFile.write(root, file.getKey(), file.getValue());
                    written.add(file.getKey());
                } catch (NotWrittenException e) {
                    problem = Optional.of(String.valueOf(e.getMessage()));
                }
            }
        }
        return new Starter(written, kept, skipped, problem, files.isProposed(), files.notes());
    }
}
