package dev.rotops.engine.files;

import java.io.ByteArrayOutputStream;
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

    /** Of how records are written, whatever they are of. */
    private static final int FORMAT = 2;

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
         * @return what was remembered; nothing where it does not hold any more
         */
        Optional<T> read(RecordInput input);
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
        void write(RecordOutput output) throws IOException;
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
        try {
            byte[] content = FileContent.of(file.get());
            byte[] expected = header(key);
            if (content.length < expected.length
                    || !Arrays.equals(expected, 0, expected.length, content, 0, expected.length)) {
                return Optional.empty();
            }
            RecordInput input = new RecordInput(content, expected.length);
            Optional<T> remembered = reader.read(input);
            if (remembered.isPresent()) {
                input.requireEnd();
            }
            return remembered;
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
            writer.write(new RecordOutput(bytes));
            replace(file.get(), bytes.toByteArray());
        } catch (IOException | RuntimeException e) {
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
        return (FORMAT + "\n" + key + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
