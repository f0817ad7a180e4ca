package dev.rotops.engine.files;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files and links to look for. */
record Tree(Path root) {

    Tree files(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        return this;
    }

    /** Creates a link; skips the test where the operating system has none. */
    Tree link(String path, String target) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.getParent());
        try {
            Files.createSymbolicLink(link, Path.of(target));
        } catch (IOException | UnsupportedOperationException e) {
            abort("no symbolic links here: " + e);
        }
        return this;
    }
}
