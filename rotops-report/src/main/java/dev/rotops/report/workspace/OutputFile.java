package dev.rotops.report.workspace;

import dev.rotops.engine.model.BuildDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Writes what a command produces, whole or not at all, so that nobody ever reads half a file. */
public final class OutputFile {

    private static final String COPY = ".bak";

    private OutputFile() {}

    /**
     * Writes a text in UTF-8, in place of whatever the file held.
     *
     * @param root directory that the path is relative to
     * @param path where to; its directories are created
     * @param content the text
     * @return where it was written
     * @throws NotWrittenException if it cannot be written; the file is then as it was before
     */
    public static Path write(Path root, String path, String content) throws NotWrittenException {
        try {
            requireNotLedOut(root, path);
            Path file = root.resolve(path);
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
            Path directory = Files.createDirectories(target.toAbsolutePath().getParent());
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new IOException(
                        Files.isDirectory(target) ? "a directory stands in its place" : "it is not a regular file");
            }
            Path draft = directory.resolve(draftName());
            try {
                Files.write(draft, content.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
                keepPermissions(target, draft);
                replace(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
            return file;
        } catch (IOException | InvalidPathException e) {
            throw new NotWrittenException(path, e);
        }
    }

    /**
     * Keeps what a file holds in a copy beside it, unless that is what it is to hold, or what a build produced. No other copy
     * is replaced.
     *
     * @param root directory that the path is relative to
     * @param path the file, which need not be there
     * @param content what it is to hold
     * @return path of the copy, relative to the root
     * @throws NotWrittenException if it cannot be kept
     */
    public static Optional<String> keep(Path root, String path, String content) throws NotWrittenException {
        Path file = root.resolve(path);
        try {
            requireNotLedOut(root, path);
            if (!Files.isRegularFile(file)
                    || BuildDirectory.holds(root, path)
                    || Arrays.equals(Files.readAllBytes(file), content.getBytes(StandardCharsets.UTF_8))) {
                return Optional.empty();
            }
            String copy = path + COPY;
            for (int number = 2; Files.exists(root.resolve(copy), LinkOption.NOFOLLOW_LINKS); number++) {
                copy = path + COPY + "." + number;
            }
            Files.copy(file, root.resolve(copy));
            return Optional.of(copy);
        } catch (IOException e) {
            throw new NotWrittenException(path, e);
        }
    }

    /**
     * Tells whether a place holds what a command has not written, so that the command must not replace it.
     *
     * @param root directory that the path is relative to
     * @param path the place
     * @param isOurs tells by a text whether the command wrote it
     * @return whether something else stands there, or something that cannot be read
     */
    public static boolean holdsOther(Path root, String path, Predicate<String> isOurs) {
        try {
            Path file = root.resolve(path);
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs.test(Files.readString(file));
        } catch (IOException | InvalidPathException e) {
            return true;
        }
    }

    /**
     * Tells whether a path stays below a root, whatever symbolic links there are on the way.
     *
     * @param root the root
     * @param path a path relative to it, whose file need not exist
     * @return whether a file that is written there lies below the root
     */
    public static boolean staysBelow(Path root, String path) {
        return isBelow(root, path) && !isLedOut(root, path);
    }

    /**
     * Tells whether a path lies below a root as it is written; whatever it names is then written nowhere else.
     *
     * @param root the root
     * @param path a path relative to it, whose file need not exist
     * @return whether somebody who reads it takes it to be below the root
     */
    public static boolean isBelow(Path root, String path) {
        try {
            return root.resolve(path).normalize().startsWith(root.normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whoever names a place outside the root wants it; a link that leads there from below the root is nobody's wish. */
    static void requireNotLedOut(Path root, String path) throws IOException {
        if (isLedOut(root, path)) {
            throw new IOException(
                    "a symbolic link leads out of the project, or nowhere: remove it, or name another file");
        }
    }

    private static boolean isLedOut(Path root, String path) {
        if (!isBelow(root, path)) {
            return false;
        }
        Path existing = root.resolve(path);
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        try {
            return existing == null || !existing.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    /** Nobody need fail to guess it, and a secure random number would cost more than the writing. */
    private static String draftName() {
        return ".rotops-" + Long.toUnsignedString(new Random().nextLong(), Character.MAX_RADIX) + ".tmp";
    }

    private static void keepPermissions(Path target, Path draft) throws IOException {
        boolean posix = Files.getFileAttributeView(draft, PosixFileAttributeView.class) != null;
        if (posix && Files.exists(target)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
