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
import java.util.List;

/**
 * The state of the files of a scan: equal listings have equal scans. It goes by what the files hold, as times can be
 * set back, and are by builds that want to be reproducible.
 *
 * @param text one line for each file: path, length, and checksums
 */
record ClassListing(String text) {

    static ClassListing of(
            Path root, Collection<Path> directories, Collection<ClassFile> files, Collection<FeatureFile> features) {
        List<String> lines = new ArrayList<>(files.size() + features.size());
        files.forEach(file -> lines.add(line(file.path())));
        features.forEach(file -> lines.add(line(file.path())));
        Collections.sort(lines);
        return new ClassListing(root + "\n" + directories + "\n" + String.join("\n", lines));
    }

    private static String line(Path file) {
        return file + "\t" + Checksums.of(content(file));
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
