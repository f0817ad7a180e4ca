package dev.rotops.engine.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The directories of the source tree by their paths, as far as anybody has asked for them. Thread-safe. */
final class DirectoryTree {

    private final Map<String, Directory> known = new ConcurrentHashMap<>();
    private final Directory root;

    DirectoryTree(Path root, Listings listings) {
        this.root = Directory.root(root, listings);
        known.put("", this.root);
    }

    /** Returns the directory at a normal path, or null; only the directories on the way there are listed. */
    @Nullable
    Directory directory(String path) {
        Directory directory = known.get(path);
        if (directory != null) {
            return directory;
        }
        directory = root;
        for (int from = 0; from <= path.length() && directory != null; ) {
            int to = RootedPath.endOfName(path, from);
            directory = directory.child(path.substring(from, to));
            from = to + 1;
        }
        if (directory != null) {
            known.put(path, directory);
        }
        return directory;
    }

    /** Returns the file at a normal path, or null. */
    @Nullable
    Entry file(String path) {
        int separator = path.lastIndexOf('/');
        Directory directory = directory(separator < 0 ? "" : path.substring(0, separator));
        if (directory == null) {
            return null;
        }
        int index = Listing.find(directory.files(), path.substring(separator + 1));
        return index < 0 ? null : directory.files().get(index);
    }
}
