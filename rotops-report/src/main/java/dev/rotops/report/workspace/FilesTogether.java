package dev.rotops.report.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Files that are changed together, or not at all, and only if nobody else has changed them in the meantime.
 *
 * <p>A file of its own is locked from the last look at them until all are written, so that of two commands that work at the
 * same time the second one finds what the first one wrote. The files themselves cannot be: on many systems a lock is gone as
 * soon as its process closes any stream of the file.
 */
public final class FilesTogether {

    private static final String LOCK = "edit.lock";

    private FilesTogether() {}

    /**
     * A file that is to be changed.
     *
     * @param path its path relative to the root
     * @param before the text that it had when the change was made; empty where there was no file
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
        String lock = BuildResults.own(root) + "/" + LOCK;
        try (FileChannel channel = open(root, lock)) {
            channel.lock();
            for (Change change : changes) {
                requireUnchanged(root, change);
            }
            replace(root, changes);
        } catch (OverlappingFileLockException e) {
            throw new NotWrittenException(
                    lock, new IOException("another goal of this build holds it; run the command again"));
        } catch (IOException e) {
            throw new NotWrittenException(lock, e);
        }
    }

    private static FileChannel open(Path root, String lock) throws IOException {
        OutputFile.requireNotLedOut(root, lock);
        Path file = root.resolve(lock);
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void requireUnchanged(Path root, Change change) throws NotWrittenException {
        requireBelow(root, change.path);
        try {
            if (change.before.isEmpty() && Files.notExists(root.resolve(change.path), LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            byte[] held = Files.readAllBytes(root.resolve(change.path));
            if (!Arrays.equals(held, change.before.getBytes(StandardCharsets.UTF_8))) {
                throw new IOException("somebody else has changed it in the meantime; run the command again");
            }
        } catch (IOException e) {
            throw new NotWrittenException(change.path, e);
        }
    }

    private static void requireBelow(Path root, String path) throws NotWrittenException {
        if (!OutputFile.staysBelow(root, path)) {
            throw new NotWrittenException(
                    path, new IOException("it is not below the root, or a symbolic link leads out of it"));
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
                restore(root, change);
            }
            throw e;
        }
    }

    private static void restore(Path root, Change change) throws NotWrittenException {
        if (!change.before.isEmpty()) {
            OutputFile.write(root, change.path, change.before);
            return;
        }
        try {
            Files.deleteIfExists(root.resolve(change.path));
        } catch (IOException e) {
            throw new NotWrittenException(change.path, e);
        }
    }
}
