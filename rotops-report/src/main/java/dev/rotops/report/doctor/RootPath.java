package dev.rotops.report.doctor;

import java.nio.file.Path;

/** Spells paths as subjects and locations do. */
final class RootPath {

    private RootPath() {}

    static String of(Path root, Path path) {
        String relative = root.relativize(path).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }
}
