package dev.rotops.engine.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a local Maven repository that shares all downloads with another one, but has a group of its own.
 *
 * <p>Every directory is a symbolic link to its counterpart, except those on the way to the own group. So the artifacts
 * under test are not installed where the user's other builds would find them, and the inner builds need not download
 * what the outer build has. A group whose first segment the other repository does not know yet is downloaded here.
 */
final class LinkedRepository {

    private LinkedRepository() {}

    /**
     * Creates the repository, or brings one of an earlier build up to date.
     *
     * @param shared the repository whose content is shared
     * @param directory where to make the repository
     * @param own path of the group that is not shared
     */
    static Path create(Path shared, Path directory, String own) throws IOException {
        Path from = shared;
        Path to = Files.createDirectories(directory);
        for (Path segment : Path.of(own)) {
            link(from, to, segment);
            from = from.resolve(segment);
            to = Files.createDirectories(to.resolve(segment));
        }
        return directory;
    }

    private static void link(Path from, Path to, Path except) throws IOException {
        // An earlier build may have shared another repository.
        for (Path entry : entriesOf(to)) {
            if (Files.isSymbolicLink(entry)) {
                Files.delete(entry);
            }
        }
        for (Path entry : entriesOf(from)) {
            Path link = to.resolve(entry.getFileName());
            if (Files.isDirectory(entry) && !entry.endsWith(except) && !Files.exists(link)) {
                Files.createSymbolicLink(link, entry);
            }
        }
    }

    private static List<Path> entriesOf(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory.toRealPath())) {
            return entries.toList();
        }
    }
}
