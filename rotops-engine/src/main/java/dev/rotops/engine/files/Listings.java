package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What is known about real directories: each is listed when it is first asked for, and never again. */
final class Listings {

    private final DirectoryLister lister;
    private final Map<Path, Listing> known = new HashMap<>();
    private final NavigableSet<String> unreadable = new TreeSet<>();

    Listings(DirectoryLister lister) {
        this.lister = lister;
    }

    /** Lists a real directory; one that cannot be listed holds nothing and is remembered under {@code path}. */
    Listing list(Path directory, String path) {
        Listing listing = known.get(directory);
        if (listing == null) {
            listing = read(directory, path);
            known.put(directory, listing);
        }
        return listing;
    }

    NavigableSet<String> unreadable() {
        return unreadable;
    }

    private Listing read(Path directory, String path) {
        try {
            return Listing.of(lister.list(directory));
        } catch (IOException e) {
            unreadable.add(path.isEmpty() ? "." : path);
            return Listing.NOTHING;
        }
    }
}
