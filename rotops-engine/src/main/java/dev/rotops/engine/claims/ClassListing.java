package dev.rotops.engine.claims;

import dev.rotops.engine.classfile.ClassFile;
import dev.rotops.engine.files.Checksums;
import dev.rotops.engine.files.FileContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of the files of a scan: equal listings have equal scans. It goes by what the files hold, as times can be
 * set back, and are by builds that want to be reproducible.
 *
 * @param text the directories, and below each a line for each file: path, length, and checksums
 */
record ClassListing(String text) {

    private static final int USUAL_SIZE = 1 << 16;

    static ClassListing of(
            Path root, Collection<Path> directories, Collection<ClassFile> files, Collection<FeatureFile> features) {
        StringBuilder text = new StringBuilder(USUAL_SIZE);
        text.append(root).append('\n');
        Map<String, List<String>> lines = new LinkedHashMap<>();
        directories.forEach(directory -> lines.put(directory.toString(), new ArrayList<>()));
        files.forEach(file -> lines(lines, file.directory().toString()).add(line(file.place(), file.path())));
        features.forEach(file -> lines(lines, "").add(line(file.path().toString(), file.path())));
        lines.forEach((title, below) -> {
            // Short names are compared in a fraction of the time of whole paths.
            Collections.sort(below);
            text.append(title).append('\n');
            below.forEach(text::append);
        });
        return new ClassListing(text.toString());
    }

    private static String line(String name, Path file) {
        return name + "\t" + Checksums.of(content(file)) + "\n";
    }

    private static List<String> lines(Map<String, List<String>> all, String title) {
        return all.computeIfAbsent(title, key -> new ArrayList<>());
    }

    /** Stands for the listing, and is short. */
    String mark() {
        return Checksums.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that cannot be read is as good as an empty one: neither can be parsed. */
    private static byte[] content(Path file) {
        try {
            return FileContent.of(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
