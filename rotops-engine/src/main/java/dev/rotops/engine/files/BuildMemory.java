package dev.rotops.engine.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Remembers what was made of a build's files in a file among its results, for as long as those stay as they were. It can
 * always be deleted; what cannot be read, or is another version's, counts as not remembered.
 *
 * @param file where; absent to remember nothing
 */
public record BuildMemory(Optional<Path> file) {

    /** Remembers nothing. */
    public static final BuildMemory NONE = new BuildMemory(Optional.empty());

    /**
     * Reads what was remembered.
     *
     * @param <T> what it is
     */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * Reads all there is.
         *
         * @param input the data
         * @return what was remembered
         * @throws IOException if the data end early or go on
         */
        T read(DataInputStream input) throws IOException;
    }

    /** Writes what is to be remembered. */
    @FunctionalInterface
    public interface Writer {

        /**
         * Writes all there is.
         *
         * @param output where to
         * @throws IOException if it cannot be written
         */
        void write(DataOutputStream output) throws IOException;
    }

    /**
     * Recalls what was kept under a key.
     *
     * @param key version of the memory, and state of the files
     * @param reader reads what was kept
     * @return what was kept; nothing where the key is another one by now
     */
    public <T> Optional<T> recall(String key, Reader<T> reader) {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return Optional.empty();
        }
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.get())))) {
            byte[] expected = header(key);
            boolean same = Arrays.equals(expected, input.readNBytes(expected.length));
            return same ? Optional.of(reader.read(input)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps something in place of what was kept before; where that fails, nothing is remembered.
     *
     * @param key version of the memory, and state of the files
     * @param writer writes what is to be kept
     */
    public void keep(String key, Writer writer) {
        if (file.isEmpty()) {
            return;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(header(key));
            DataOutputStream output = new DataOutputStream(bytes);
            writer.write(output);
            output.flush();
            replace(file.get(), bytes.toByteArray());
        } catch (IOException e) {
            // The next run looks again.
        }
    }

    /** Other JVMs of the same build may do the same at the same time. */
    private static void replace(Path file, byte[] content) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(directory, "scan", ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] header(String key) {
        return (key + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
