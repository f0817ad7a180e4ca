package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one directory holds, sorted by name.
 *
 * @param files the regular files, also linked ones
 * @param directories the directories, also linked ones
 */
record Listing(List<Entry> files, List<Entry> directories) {

    static final Listing NOTHING = new Listing(List.of(), List.of());

    static Listing of(List<Entry> entries) {
        List<Entry> files = new ArrayList<>();
        List<Entry> directories = new ArrayList<>();
        for (Entry entry : entries) {
            (entry.isFile() ? files : directories).add(entry);
        }
        ByName byName = new ByName();
        files.sort(byName);
        directories.sort(byName);
        return new Listing(files, directories);
    }

    /** Returns the index of the first entry whose name is not less than {@code name}. */
    private static int firstFrom(List<Entry> entries, String name) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).name().compareTo(name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the index of the entry of that name, or -1. */
    static int find(List<Entry> entries, String name) {
        int index = firstFrom(entries, name);
        return index < entries.size() && entries.get(index).name().equals(name) ? index : -1;
    }

    /** Returns the entries whose names match; only those with the right prefix are looked at. */
    static List<Entry> matching(List<Entry> entries, Segment segment) {
        List<Entry> matching = new ArrayList<>();
        String prefix = segment.prefix();
        for (int i = firstFrom(entries, prefix); i < entries.size(); i++) {
            String name = entries.get(i).name();
            if (!name.startsWith(prefix)) {
                break;
            }
            if (segment.matches(name, 0, name.length())) {
                matching.add(entries.get(i));
            }
        }
        return matching;
    }

    private static final class ByName implements Comparator<Entry> {
        @Override
        public int compare(Entry one, Entry other) {
            return one.name().compareTo(other.name());
        }
    }
}
