package dev.rotops.engine.files;

import dev.rotops.engine.files.Entry.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A directory under one of the paths that lead to it; with links, there may be several. Thread-safe. */
final class Directory {

    private final Listings listings;
    private final @Nullable Directory parent;
    private final String path;
    private final Path place;
    private final Path target;
    private final boolean isLink;
    private final Map<String, Directory> children = new ConcurrentHashMap<>();
    private volatile @Nullable Listing listing;
    private volatile @Nullable List<String> filePaths;

    private Directory(Listings listings, @Nullable Directory parent, String path, Path place, Path target) {
        this.listings = listings;
        this.parent = parent;
        this.path = path;
        this.place = place;
        this.target = target;
        this.isLink = place != target && !place.equals(target);
    }

    static Directory root(Path root, Listings listings) {
        Path target = target(root);
        return new Directory(listings, null, "", target, target);
    }

    /** Returns the path from the root, the empty string for the root itself. */
    String path() {
        return path;
    }

    /** Returns where the directory, or the link to it, really is: what stays the same under every path. */
    Path place() {
        return place;
    }

    boolean isLink() {
        return isLink;
    }

    /** Tells whether this is a link to a directory that, directly or by links, holds the link itself. */
    boolean leadsBack() {
        if (!isLink) {
            return false;
        }
        for (Directory ancestor = parent; ancestor != null; ancestor = ancestor.parent) {
            if (ancestor.target.startsWith(target)) {
                return true;
            }
        }
        return false;
    }

    List<Entry> files() {
        return listing().files();
    }

    /** Returns the paths of the files from the root, in the order of {@link #files()}. */
    List<String> filePaths() {
        List<String> paths = filePaths;
        if (paths == null) {
            paths = new ArrayList<>(files().size());
            for (Entry file : files()) {
                paths.add(pathOf(file.name()));
            }
            filePaths = paths;
        }
        return paths;
    }

    List<Entry> directories() {
        return listing().directories();
    }

    /** Returns the directory of that name, or null. */
    @Nullable
    Directory child(String name) {
        Directory known = children.get(name);
        if (known != null) {
            return known;
        }
        int index = Listing.find(directories(), name);
        return index < 0 ? null : child(directories().get(index));
    }

    Directory child(Entry directory) {
        return children.computeIfAbsent(directory.name(), name -> {
            Path found = directory.place();
            Path end = directory.kind() == Kind.LINK_TO_DIRECTORY ? target(found) : found;
            return new Directory(listings, this, pathOf(name), found, end);
        });
    }

    /** Lists directories that are about to be asked for, several at a time. */
    static void list(Collection<Directory> directories) {
        if (directories.size() > 1) {
            directories.parallelStream().forEach(Directory::listing);
        }
    }

    private Listing listing() {
        Listing known = listing;
        if (known == null) {
            known = listings.list(target, path);
            listing = known;
        }
        return known;
    }

    /** Returns the path from the root of what has a name in this directory. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path.concat("/").concat(name);
    }

    private static Path target(Path place) {
        try {
            return place.toRealPath();
        } catch (IOException e) {
            // Listing it will fail as well, and say so.
            return place.toAbsolutePath().normalize();
        }
    }
}
