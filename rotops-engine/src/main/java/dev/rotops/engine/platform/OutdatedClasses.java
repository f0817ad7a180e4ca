package dev.rotops.engine.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells of which source files something older was compiled. Only Maven's results say so by their times: it compiles what is
 * newer than its class, whereas other build tools go by content and leave classes alone whose sources were merely touched.
 */
final class OutdatedClasses {

    private static final String SOURCE = ".java";
    private static final List<String> RESULTS = List.of("target/classes", "target/test-classes");

    private final Path root;
    private final List<Path> directories;
    private volatile String sourceRoot = "";

    OutdatedClasses(ModulePaths paths) {
        this.root = paths.root();
        this.directories = Stream.concat(paths.product().stream(), paths.directories().stream())
                .filter(directory -> RESULTS.stream().anyMatch(directory::endsWith))
                .toList();
    }

    /** Whether the class that is named like a source file is older than the file. */
    boolean isOlderThan(String file) {
        if (!file.endsWith(SOURCE) || directories.isEmpty()) {
            return false;
        }
        try {
            FileTime written = Files.getLastModifiedTime(root.resolve(file));
            return compiled(file).filter(time -> time.compareTo(written) < 0).isPresent();
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** A source root ends somewhere in the path, mostly where that of the file before it does. */
    private Optional<FileTime> compiled(String file) throws IOException {
        if (file.startsWith(sourceRoot)) {
            Optional<FileTime> found = named(file.substring(sourceRoot.length()));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            Optional<FileTime> found = named(file.substring(slash + 1));
            if (found.isPresent()) {
                sourceRoot = file.substring(0, slash + 1);
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<FileTime> named(String source) throws IOException {
        String name = source.substring(0, source.length() - SOURCE.length()) + ".class";
        for (Path directory : directories) {
            Path type = directory.resolve(name);
            if (Files.isRegularFile(type)) {
                return Optional.of(Files.getLastModifiedTime(type));
            }
        }
        return Optional.empty();
    }
}
