package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What is known about real directories: each is listed when it is first asked for, and never again. Thread-safe. */
final class Listings {

    private final DirectoryLister lister;
    private final Map<Path, Listing> known = new ConcurrentHashMap<>();
    private final NavigableSet<String> unreadable = new ConcurrentSkipListSet<>();
    private final Set<Path> links = ConcurrentHashMap.newKeySet();

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

    /** The links met so far, each by its own name in the real directory that holds it. */
    Set<Path> links() {
        return links;
    }

    List<Path> directories() {
        return known.keySet().stream().sorted().toList();
    }

    private Listing read(Path directory, String path) {
        try {
            List<Entry> entries = lister.list(directory);
            entries.stream().filter(Entry::isLink).map(Entry::place).forEach(links::add);
            return Listing.of(entries);
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
