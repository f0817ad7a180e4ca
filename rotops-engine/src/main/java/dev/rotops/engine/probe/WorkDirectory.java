package dev.rotops.engine.probe;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A directory that one run of one probe has to itself.
 *
 * @param path where it is: below the project's root
 */
record WorkDirectory(Path path) {

    /** Makes one below a directory that lies in the project, whatever links lead there. */
    static WorkDirectory below(Path output, Path root, String probe) throws ProbeFailure {
        try {
            Path existing = output.normalize();
            while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                existing = existing.resolve("..").normalize();
            }
            if (!existing.toRealPath().startsWith(root.toRealPath())) {
                throw new ProbeFailure(output + " leads out of the project, and probes write nowhere else");
            }
            Files.createDirectories(output);
            return new WorkDirectory(
                    Files.createTempDirectory(output, probe + "-").toRealPath());
        } catch (IOException e) {
            throw new ProbeFailure(
                    "there is no place to work: " + output + " cannot be written (" + e.getMessage() + ")");
        }
    }

    /** Deletes it as far as that is possible; links in it are not followed. */
    void delete() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // It is below the build's own directory, and goes with that.
        }
    }
}
