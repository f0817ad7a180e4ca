package dev.rotops.report.narrowing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What files hold now, to be held against what a commit has of them. */
final class TextNow {

    private TextNow() {}

    /** Nothing where there is no such file, or nobody may read it. */
    static String of(Path file) {
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
