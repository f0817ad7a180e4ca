package dev.rotops.engine.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells files that a command has written from those that were there before, and would pass for its work. */
final class WrittenFiles {

    private final Map<Path, List<Object>> before = new HashMap<>();

    private WrittenFiles() {}

    /** Notes down how files are, before the command runs. */
    static WrittenFiles before(Stream<Path> files) {
        WrittenFiles written = new WrittenFiles();
        files.forEach(file -> state(file).ifPresent(state -> written.before.put(file, state)));
        return written;
    }

    /** The regular files in a directory; none where there is no directory. */
    static List<Path> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    boolean isNew(Path file) {
        Optional<List<Object>> now = state(file);
        return now.isPresent() && !now.get().equals(before.get(file));
    }

    private static Optional<List<Object>> state(Path file) {
        try {
            return Optional.of(List.of(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
