package dev.rotops.engine.platform;

import dev.rotops.engine.files.FileMark;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds the classes that source files were compiled to. Only Maven's tell by their times whether they are what the sources say: it
 * compiles what is newer than its class, whereas other build tools go by content and leave classes alone whose sources were
 * merely touched.
 */
final class CompiledSources {

    private static final String SOURCE = ".java";
    private static final String RESULTS = "target";

    private final List<Path> directories;

    /** Where the files below a source root are compiled to: a look at a file that is not there takes as long as ten others. */
    private final Map<String, Path> roots = new ConcurrentHashMap<>();

    CompiledSources(ModulePaths paths) {
        this.directories = Stream.concat(paths.product().stream(), paths.directories().stream())
                .filter(directory ->
                        directory.getParent() != null && directory.getParent().endsWith(RESULTS))
                .toList();
    }

    /** What the class looks like that is named like a source file. */
    Optional<FileMark> of(String file) {
        if (!file.endsWith(SOURCE) || directories.isEmpty()) {
            return Optional.empty();
        }
        try {
            return compiled(file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A source root ends somewhere in the path; mostly it is one that was met before. */
    private Optional<FileMark> compiled(String file) {
        for (Map.Entry<String, Path> root : roots.entrySet()) {
            if (file.startsWith(root.getKey())) {
                Optional<FileMark> found =
                        mark(root.getValue(), file.substring(root.getKey().length()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            for (Path directory : directories) {
                Optional<FileMark> found = mark(directory, file.substring(slash + 1));
                if (found.isPresent()) {
                    roots.put(file.substring(0, slash + 1), directory);
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FileMark> mark(Path directory, String source) {
        String name = source.substring(0, source.length() - SOURCE.length()) + ".class";
        try {
            return Optional.of(FileMark.of(directory.resolve(name)));
        } catch (IOException e) {
            // It is in another directory, or was not compiled.
            return Optional.empty();
        }
    }
}
