package dev.rotops.engine.files;

import java.nio.file.Path;
import java.util.List;
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

    /** Returns where the root really is. */
    Path place() {
        return root.place();
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
        Directory directory = directory(parent(path));
        return directory == null ? null : entry(directory.files(), path);
    }

    /** Whether a normal path is that of a link. */
    boolean isLink(String path) {
        Directory directory = directory(parent(path));
        if (directory == null) {
            return false;
        }
        Entry file = entry(directory.files(), path);
        Entry entry = file == null ? entry(directory.directories(), path) : file;
        return entry != null && entry.isLink();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static @Nullable Entry entry(List<Entry> entries, String path) {
        int index = Listing.find(entries, path.substring(path.lastIndexOf('/') + 1));
        return index < 0 ? null : entries.get(index);
    }
}
