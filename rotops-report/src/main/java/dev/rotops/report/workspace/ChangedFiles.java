package dev.rotops.report.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Files that are changed together, or not at all, and only if nobody else has changed them in the meantime.
 *
 * <p>Each stays locked from the last look at it until all are written, so that of two commands that work at the same time
 * the second one finds what the first one wrote.
 */
public final class ChangedFiles {

    private ChangedFiles() {}

    /**
     * A file that is to be changed.
     *
     * @param path its path relative to the root
     * @param before the text that it had when the change was made
     * @param after the text that it gets
     */
    public record Change(String path, String before, String after) {}

    /**
     * Writes the changes.
     *
     * @param root directory that the paths are relative to
     * @param changes the changes, each of another file
     * @throws NotWrittenException if a file holds something else by now, lies outside the root, or cannot be written; all
     *     of them then hold what they held before
     */
    public static void write(Path root, List<Change> changes) throws NotWrittenException {
        List<FileChannel> locked = new ArrayList<>();
        try {
            for (Change change : changes) {
                locked.add(lock(root, change));
            }
            replace(root, changes);
        } finally {
            locked.forEach(ChangedFiles::release);
        }
    }

    private static FileChannel lock(Path root, Change change) throws NotWrittenException {
        if (!OutputFile.staysBelow(root, change.path)) {
            throw new NotWrittenException(
                    change.path, new IOException("it is not below the root, or a symbolic link leads out of it"));
        }
        try {
            FileChannel channel = FileChannel.open(root.resolve(change.path), StandardOpenOption.WRITE);
            try {
                channel.lock();
                byte[] held = Files.readAllBytes(root.resolve(change.path));
                if (!Arrays.equals(held, change.before.getBytes(StandardCharsets.UTF_8))) {
                    throw new IOException("somebody else has changed it in the meantime; run the command again");
                }
                return channel;
            } catch (IOException | RuntimeException e) {
                release(channel);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new NotWrittenException(change.path, e);
        }
    }

    private static void replace(Path root, List<Change> changes) throws NotWrittenException {
        List<Change> written = new ArrayList<>();
        try {
            for (Change change : changes) {
                OutputFile.write(root, change.path, change.after);
                written.add(change);
            }
        } catch (NotWrittenException e) {
            for (Change change : written) {
                OutputFile.write(root, change.path, change.before);
            }
            throw e;
        }
    }

    /** What cannot be closed is closed by the end of the process, soon. */
    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written through it.
        }
    }
}
