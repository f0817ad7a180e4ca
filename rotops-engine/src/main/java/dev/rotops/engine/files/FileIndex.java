package dev.rotops.engine.files;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The files beneath one directory by their names, so that {@code **}{@code /Order*.java} looks only at names in Order. */
final class FileIndex {

    private final int start;
    private final List<IndexedFile> files;

    FileIndex(Directory directory, IgnoreList ignored) {
        start = directory.path().isEmpty() ? 0 : directory.path().length() + 1;
        files = FileWalk.under(directory, ignored);
        Collections.sort(files);
    }

    /** Adds the files whose paths beneath the directory match a pattern from one of its segments on. */
    void collect(PathPattern pattern, int firstSegment, Collection<String> paths) {
        Segment last = pattern.last();
        String prefix = last.prefix();
        for (int i = firstFrom(prefix); i < files.size() && files.get(i).name.startsWith(prefix); i++) {
            IndexedFile file = files.get(i);
            if (last.matches(file.name, 0, file.name.length()) && pattern.matches(file.path, start, firstSegment)) {
                paths.add(file.path);
            }
        }
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
