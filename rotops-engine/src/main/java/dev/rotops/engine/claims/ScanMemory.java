package dev.rotops.engine.claims;

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
 * Remembers the last scan in a file, for as long as the class files stay as they were. It can always be deleted; what
 * cannot be read, or is another version's, counts as not remembered.
 *
 * @param file where; absent to remember nothing
 */
record ScanMemory(Optional<Path> file) {

    static final ScanMemory NONE = new ScanMemory(Optional.empty());

    /** Of a scan's meaning, not only of the file's format: change it with whatever {@link ClaimReader} reads. */
    private static final int VERSION = 3;

    Optional<CompiledTests> recall(ClassListing listing) {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return Optional.empty();
        }
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.get())))) {
            byte[] expected = header(listing);
            boolean same = Arrays.equals(expected, input.readNBytes(expected.length));
            return same ? Optional.of(new CompiledTestsReader(input).read()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void keep(ClassListing listing, CompiledTests tests) {
        if (file.isEmpty()) {
            return;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(header(listing));
            new CompiledTestsWriter(new DataOutputStream(bytes)).write(tests);
            replace(file.get(), bytes.toByteArray());
        } catch (IOException e) {
            // The next run scans again.
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

    private static byte[] header(ClassListing listing) {
        return ("rotops scan " + VERSION + "\n" + listing.text() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
