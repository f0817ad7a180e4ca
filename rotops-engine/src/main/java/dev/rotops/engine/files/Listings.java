package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What is known about real directories: each is listed when it is first asked for, and never again. Thread-safe. */
final class Listings {

    private final DirectoryLister lister;
    private final Map<Path, Listing> known = new ConcurrentHashMap<>();
    private final NavigableSet<String> unreadable = new ConcurrentSkipListSet<>();

    Listings(DirectoryLister lister) {
        this.lister = lister;
    }

    /** Lists a real directory; one that cannot be listed holds nothing and is remembered under {@code path}. */
    Listing list(Path directory, String path) {
        return known.computeIfAbsent(directory, place -> read(place, path));
    }

    NavigableSet<String> unreadable() {
        return unreadable;
    }

    List<Path> directories() {
        return known.keySet().stream().sorted().toList();
    }

    private Listing read(Path directory, String path) {
        try {
            return Listing.of(lister.list(directory));
        } catch (NoSuchFileException e) {
            // What has gone since its name was read is not hidden.
            if (path.isEmpty()) {
                unreadable.add(".");
            }
            return Listing.NOTHING;
        } catch (IOException e) {
            unreadable.add(path.isEmpty() ? "." : path);
            return Listing.NOTHING;
        }
    }
}
