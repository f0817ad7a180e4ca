package dev.rotops.engine.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The files of the class path that a project's own kinds of probes are on. */
final class ExtensionFiles {

    private ExtensionFiles() {}

    /** The paths as they are to be resolved against the root; an entry that is gone is its own path. */
    static List<String> of(Path root, Collection<String> classPath) {
        List<String> files = new ArrayList<>();
        for (String entry : classPath) {
            try (Stream<Path> below = Files.walk(root.resolve(entry).toRealPath())) {
                Path start = root.resolve(entry).toRealPath();
                below.filter(Files::isRegularFile)
                        .map(file -> Path.of(entry).resolve(start.relativize(file)))
                        .forEach(file -> files.add(file.toString()));
            } catch (IOException | UncheckedIOException | InvalidPathException e) {
                files.add(entry);
            }
        }
        return files;
    }
}
