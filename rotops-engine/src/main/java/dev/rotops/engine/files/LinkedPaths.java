package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The other names that files go by, as links lead to them or to a directory that holds them. */
final class LinkedPaths {

    /** A link below the root to something below the root. */
    private record Link(String path, String target) {

        boolean leadsBack() {
            return (path + "/").startsWith(target + "/");
        }

        Optional<String> alias(String name) {
            return (name + "/").startsWith(target + "/")
                    ? Optional.of(path + name.substring(target.length()))
                    : Optional.empty();
        }
    }

    private final List<Link> links;

    private LinkedPaths(List<Link> links) {
        this.links = links;
    }

    static LinkedPaths of(Collection<Path> places, Path root) {
        List<Link> links = new ArrayList<>();
        for (Path place : places) {
            link(place, root).filter(link -> !link.leadsBack()).ifPresent(links::add);
        }
        return new LinkedPaths(links);
    }

    private static Optional<Link> link(Path place, Path root) {
        try {
            Path target = place.toRealPath();
            return place.startsWith(root) && target.startsWith(root)
                    ? Optional.of(new Link(relative(root, place), relative(root, target)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String relative(Path root, Path place) {
        return root.relativize(place).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /** The aliases of files, each with the path of the file itself. */
    Map<String, String> aliases(Collection<String> files) {
        Map<String, String> aliases = new HashMap<>();
        if (!links.isEmpty()) {
            files.forEach(file -> add(file, file, new HashSet<>(), aliases));
        }
        return aliases;
    }

    /** A link may lie behind another one; on the way to one file, each is followed once. */
    private void add(String name, String file, Set<Link> followed, Map<String, String> into) {
        for (Link link : links) {
            Optional<String> alias = link.alias(name).filter(path -> !path.equals(file));
            if (alias.isPresent() && followed.add(link)) {
                into.putIfAbsent(alias.get(), file);
                add(alias.get(), file, followed, into);
                followed.remove(link);
            }
        }
    }
}
