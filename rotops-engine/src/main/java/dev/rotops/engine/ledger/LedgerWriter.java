package dev.rotops.engine.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * Writes the ledger of this JVM: each line is with the operating system when the call returns, so that a killed JVM loses
 * nothing that it wrote.
 *
 * <p>Threads may write at once. It uses a plain stream, as a channel would close when a test's thread is interrupted.
 */
public final class LedgerWriter implements AutoCloseable {

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
     * @param version version of RotOps
     * @return a writer whose first line is written
     * @throws IOException if it cannot be written
     */
    public static LedgerWriter begin(Path directory, Path root, Path module, String version) throws IOException {
        Files.createDirectories(directory);
        long pid = ProcessHandle.current().pid();
        long started = Math.max(System.currentTimeMillis(), LedgerDirectory.latest(directory) + 1);
        Path file = directory.resolve(LedgerDirectory.name(started, pid));
        OutputStream output = new FileOutputStream(file.toFile(), true);
        RunHeader header = new RunHeader(
                UUID.randomUUID().toString(), started, pid, ProjectPath.of(root), ProjectPath.of(module), version);
        LineWriter lines = new LineWriter();
        output.write(lines.header(header));
        return new LedgerWriter(output, lines);
    }

    /**
     * Writes an entry.
     *
     * @param entry makes the entry of its number
     * @throws IOException if it cannot be written; nothing more should be written then
     */
    public synchronized void append(LongFunction<LedgerEntry> entry) throws IOException {
        number++;
        output.write(lines.entry(entry.apply(number)));
    }

    @Override
    public synchronized void close() throws IOException {
        output.close();
    }
}
