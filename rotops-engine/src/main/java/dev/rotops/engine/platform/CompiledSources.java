package dev.rotops.engine.platform;

import dev.rotops.engine.files.FileMark;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    private volatile String sourceRoot = "";

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

    /** A source root ends somewhere in the path, mostly where that of the file before it does. */
    private Optional<FileMark> compiled(String file) {
        if (file.startsWith(sourceRoot)) {
            Optional<FileMark> found = named(file.substring(sourceRoot.length()));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            Optional<FileMark> found = named(file.substring(slash + 1));
            if (found.isPresent()) {
                sourceRoot = file.substring(0, slash + 1);
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<FileMark> named(String source) {
        String name = source.substring(0, source.length() - SOURCE.length()) + ".class";
        for (Path directory : directories) {
            try {
                return Optional.of(FileMark.of(directory.resolve(name)));
            } catch (IOException e) {
                // It is in another directory, or was not compiled.
            }
        }
        return Optional.empty();
    }
}
