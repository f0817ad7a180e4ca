package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads build files. */
final class BuildFileText {

    private BuildFileText() {}

    /** What is not there, or cannot be read, says nothing. */
    static String of(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
