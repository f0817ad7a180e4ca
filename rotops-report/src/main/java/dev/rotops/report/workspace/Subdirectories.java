package dev.rotops.report.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directories in a directory. */
final class Subdirectories {

    private Subdirectories() {}

    /** Sorted; none where the directory does not exist or cannot be listed. */
    static List<Path> of(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Files::isDirectory)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        return found.stream().sorted().toList();
    }
}
