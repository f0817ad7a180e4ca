package dev.rotops.report.cli;

import dev.rotops.report.git.KnownPaths;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is not there of the files that somebody named.
 *
 * @param deleted those that git knows
 * @param nowhere those that it does not know either, as where a name is misspelt
 */
record NamedFiles(List<String> deleted, List<String> nowhere) {

    static NamedFiles of(Collection<String> names, Path root) {
        List<String> missing =
                names.stream().filter(name -> !isThere(name, root)).distinct().toList();
        Set<String> known = missing.isEmpty() ? Set.of() : KnownPaths.among(missing, root);
        return new NamedFiles(
                List.copyOf(known),
                missing.stream().filter(name -> !known.contains(name)).toList());
    }

    private static boolean isThere(String name, Path root) {
        try {
            return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
