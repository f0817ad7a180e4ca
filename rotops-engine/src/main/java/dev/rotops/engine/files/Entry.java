package dev.rotops.engine.files;

import java.nio.file.Path;

/**
 * Something that a directory holds.
 *
 * @param name its name; bytes that are no UTF-8 are replaced
 * @param place where it really is: its directory without any links, and its own name with all its bytes
 */
record Entry(String name, Path place, Kind kind) {

    enum Kind {
        FILE,
        LINK_TO_FILE,
        DIRECTORY,
        LINK_TO_DIRECTORY
    }

    boolean isLink() {
        return kind == Kind.LINK_TO_FILE || kind == Kind.LINK_TO_DIRECTORY;
    }

    /** Whether it is a regular file, or a link to one. */
    boolean isFile() {
        return kind == Kind.FILE || kind == Kind.LINK_TO_FILE;
    }
}
