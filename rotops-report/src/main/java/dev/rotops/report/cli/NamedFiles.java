package dev.rotops.report.cli;

import dev.rotops.report.git.KnownPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that somebody named, by themselves or by a directory that holds them.
 *
 * @param present those that are there
 * @param deleted those that git knows
 * @param nowhere those that it does not know either, as where a name is misspelt
 */
record NamedFiles(List<String> present, List<String> deleted, List<String> nowhere) {

    static NamedFiles of(Collection<String> names, Path root) {
        NamedFiles named = new NamedFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> asked =
                names.stream().filter(name -> !isFile(name, root)).distinct().toList();
        Map<String, Set<String>> known = asked.isEmpty() ? Map.of() : KnownPaths.at(asked, root);
        for (String name : names) {
            named.add(name, known.getOrDefault(name, Set.of()), root);
        }
        return named;
    }

    private void add(String name, Set<String> known, Path root) {
        if (isFile(name, root)) {
            present.add(name);
        } else if (!known.isEmpty()) {
            known.forEach(file -> (isThere(file, root) ? present : deleted).add(file));
        } else if (isThere(name, root)) {
            present.addAll(filesBelow(name, root));
        } else {
            nowhere.add(name);
        }
    }

    /** The directory itself where it holds nothing that can be read. */
    private static List<String> filesBelow(String directory, Path root) {
        try (Stream<Path> walk = Files.walk(root.resolve(directory))) {
            List<String> files = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> path.toAbsolutePath().toString())
                    .toList();
            return files.isEmpty() ? List.of(directory) : files;
        } catch (IOException | UncheckedIOException e) {
            return List.of(directory);
        }
    }

    private static boolean isFile(String name, Path root) {
        return isThere(name, root) && !Files.isDirectory(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isThere(String name, Path root) {
        try {
            return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
