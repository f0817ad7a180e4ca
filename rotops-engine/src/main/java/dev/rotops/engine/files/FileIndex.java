package dev.rotops.engine.files;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files beneath one directory by their names, so that {@code **}{@code /Order*.java} looks only at names in Order, and
 * {@code **}{@code /orders/**} only at paths with such a name in them.
 */
final class FileIndex {

    private final int start;
    private final List<IndexedFile> files;
    private @Nullable JoinedPaths paths;

    FileIndex(Directory directory, IgnoreList ignored) {
        start = directory.path().isEmpty() ? 0 : directory.path().length() + 1;
        files = FileWalk.under(directory, ignored);
        Collections.sort(files);
    }

    /** Adds the files whose paths beneath the directory match a pattern from one of its segments on. */
    void collect(PathPattern pattern, int firstSegment, Collection<String> found) {
        String prefix = pattern.last().prefix();
        if (prefix.isEmpty()) {
            paths().forEachHolding(pattern.letters(), file -> collect(file, pattern, firstSegment, found));
            return;
        }
        for (int i = firstFrom(prefix); i < files.size() && files.get(i).name.startsWith(prefix); i++) {
            collect(files.get(i), pattern, firstSegment, found);
        }
    }

    private void collect(IndexedFile file, PathPattern pattern, int firstSegment, Collection<String> found) {
        boolean lastDecides = firstSegment + 2 == pattern.length();
        if (pattern.last().matches(file.name, 0, file.name.length())
                && (lastDecides || pattern.matches(file.path, start, firstSegment))) {
            found.add(file.path);
        }
    }

    private JoinedPaths paths() {
        if (paths == null) {
            paths = new JoinedPaths(files);
        }
        return paths;
    }

    private int firstFrom(String name) {
        int low = 0;
        int high = files.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (files.get(middle).name.compareTo(name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
