package dev.rotops.engine.ledger;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongFunction;

/**
 * Writes the ledger of this JVM. What has been flushed is with the operating system, so that a JVM that is killed loses none
 * of it.
 *
 * <p>Threads may write at once. It uses a plain stream, as a channel would close when a test's thread is interrupted.
 */
public final class LedgerWriter implements AutoCloseable, Flushable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream output;
    private final LineWriter lines;
    private long number;

    private LedgerWriter(OutputStream output, LineWriter lines) {
        this.output = output;
        this.lines = lines;
    }

    /**
     * Begins a ledger in a directory.
     *
     * @param directory where to; it is created with its parents
     * @param root directory of the reviewed model
     * @param module directory of the module under test
     * @return a writer whose first line is written
     * @throws IOException if it cannot be written
     */
    public static LedgerWriter begin(Path directory, Path root, Path module) throws IOException {
        Files.createDirectories(directory);
        long pid = ProcessHandle.current().pid();
        long started = Math.max(System.currentTimeMillis(), LedgerDirectory.latest(directory) + 1);
        Path file = directory.resolve(LedgerDirectory.name(started, pid));
        OutputStream output = new BufferedOutputStream(new FileOutputStream(file.toFile(), true), BUFFER);
        RunHeader header = new RunHeader(
                runId().toString(),
                started,
                pid,
                ProjectPath.of(root),
                ProjectPath.of(module),
                version(),
                BuildProcess.id());
        LineWriter lines = new LineWriter();
        output.write(lines.header(header));
        output.flush();
        return new LedgerWriter(output, lines);
    }

    private static String version() {
        return Optional.ofNullable(LedgerWriter.class.getPackage().getImplementationVersion())
                .orElse("");
    }

    /** Different for each run; nobody need be unable to guess it, and a JVM takes long to begin with what is secure. */
    private static UUID runId() {
        return new UUID(
                ThreadLocalRandom.current().nextLong(),
                ThreadLocalRandom.current().nextLong());
    }

    /**
     * Appends an entry, which is written by the next flush at the latest.
     *
     * @param entry makes the entry of its number
     * @throws IOException if it cannot be written; nothing more should be appended then
     */
    public synchronized void append(LongFunction<LedgerEntry> entry) throws IOException {
        number++;
        output.write(lines.entry(entry.apply(number)));
    }

    /** Hands everything that was appended over to the operating system. */
    @Override
    public synchronized void flush() throws IOException {
        output.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        output.close();
    }
}
