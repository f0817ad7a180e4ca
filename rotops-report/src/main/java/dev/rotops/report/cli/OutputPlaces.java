package dev.rotops.report.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a command puts what it writes, every file at a place of its own. */
final class OutputPlaces {

    private final List<String> paths;

    private OutputPlaces(List<String> paths) {
        this.paths = paths;
    }

    /** Takes places relative to the root, and refuses two that are the same file, however they are written. */
    static OutputPlaces of(RotopsOptions options, String... paths) {
        for (int i = 0; i < paths.length; i++) {
            for (int j = i + 1; j < paths.length; j++) {
                if (Console.isSame(options.root(), paths[i], paths[j])) {
                    throw options.usage(paths[j] + " cannot be two files: name another one for one of them");
                }
            }
        }
        return new OutputPlaces(List.of(paths));
    }

    /** The contents by path, in the order of the places. */
    Map<String, String> holding(String... contents) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < contents.length; i++) {
            files.put(paths.get(i), contents[i]);
        }
        return files;
    }
}
