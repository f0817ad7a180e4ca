package dev.rotops.engine.capability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A capability document in a file.
 *
 * @param name its path as the project writes it
 * @param path where it is
 */
public record DocumentFile(String name, Path path) implements DocumentSource {

    @Override
    public String read() throws BrokenGateException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unavailable("is not a regular file");
        }
        try (InputStream content = Files.newInputStream(path)) {
            return DocumentText.decode(name, content.readNBytes(DocumentText.MAXIMUM_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw unavailable("does not exist");
        } catch (IOException e) {
            throw unavailable("cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private BrokenGateException unavailable(String problem) {
        return new BrokenGateException(
                "The capability document " + name + " " + problem + ".",
                "Write it, or let rotops.capabilities name the right file or URL.");
    }
}
