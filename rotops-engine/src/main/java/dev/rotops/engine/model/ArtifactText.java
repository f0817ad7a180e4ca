package dev.rotops.engine.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The characters of an artifact's file, which is UTF-8 with or without a byte-order mark. */
final class ArtifactText {

    private static final long MAXIMUM_BYTES = 64L << 20;

    private ArtifactText() {}

    /** Tells whether there is something to read; a symbolic link that leads nowhere is something, too. */
    static boolean exists(Path root, String file) {
        try {
            return Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static String read(ArtifactKind kind, Path root, String file) throws ArtifactException {
        return unmarked(readMarked(kind, root, file));
    }

    static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A baseline that is lost with the results of a build, and made anew, lets through whatever it is made to. */
    static void requireKept(ArtifactKind kind, Path root, String file) throws ArtifactException {
        if (kind == ArtifactKind.BASELINE && BuildDirectory.holds(root, file)) {
            throw failed(
                    file,
                    "the baseline is among the results of the build, and lost when they are cleaned away",
                    "name a place for it that is kept with the sources");
        }
    }

    /** Likewise, with the byte-order mark if there is one. */
    static String readMarked(ArtifactKind kind, Path root, String file) throws ArtifactException {
        requireKept(kind, root, file);
        try {
            Path path = root.resolve(file);
            if (kind == ArtifactKind.BASELINE && leadsOut(root, path)) {
                throw failed(
                        file,
                        "the baseline is a symbolic link that leads out of the project, where nobody sees it grow",
                        "put the file itself in its place");
            }
            if (Files.isDirectory(path)) {
                throw failed(file, "a directory stands where the artifact should be", "put the artifact's file here");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw failed(file, "this is not a regular file", "put the artifact's file here");
            }
            if (Files.size(path) > MAXIMUM_BYTES) {
                throw failed(file, "the file is larger than 64 MiB", "split the model, or name the right file");
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw notUtf8(root, file);
        } catch (NoSuchFileException e) {
            String write =
                    kind == ArtifactKind.CONTROL_PLANE ? "write it (rotops init writes a starting model)" : "write it";
            throw failed(file, "the file does not exist", write + ", or name the right file");
        } catch (InvalidPathException e) {
            throw failed(file, "this cannot be the name of a file: " + e.getReason(), "name the right file");
        } catch (IOException e) {
            throw failed(file, "the file cannot be read: " + reason(e), "make it readable");
        }
    }

    /** Whether a path that lies below a root on paper does not lie there. */
    private static boolean leadsOut(Path root, Path path) throws IOException {
        Path top = root.toAbsolutePath().normalize();
        return path.toAbsolutePath().normalize().startsWith(top)
                && !path.toRealPath().startsWith(top.toRealPath());
    }

    private static ArtifactException notUtf8(Path root, String file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(root.resolve(file)));
            StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(bytes.remaining()), true);
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += bytes.get(i) == '\n' ? 1 : 0;
            }
            return new ArtifactException(new Location(file, line, 0), "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            return failed(file, "the file cannot be read: " + reason(e), "make it readable");
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : e.getClass().getSimpleName();
    }

    private static ArtifactException failed(String file, String message, String remedy) {
        return new ArtifactException(Location.of(file), message, remedy);
    }
}
