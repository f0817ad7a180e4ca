package dev.rotops.engine.claims;

import dev.rotops.engine.classfile.ClassFile;
import dev.rotops.engine.files.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of the class files of a scan: equal listings have equal scans. It goes by what the files hold, as times can be
 * set back, and are by builds that want to be reproducible.
 *
 * @param text one line for each file: path and hash
 * @param hashes the hashes by path
 */
record ClassListing(String text, Map<Path, String> hashes) {

    static ClassListing of(Path root, Collection<Path> directories, Collection<ClassFile> files) {
        List<ClassFile> sorted =
                files.stream().sorted(Comparator.comparing(ClassFile::path)).toList();
        StringBuilder text = new StringBuilder();
        text.append(root).append('\n').append(directories).append('\n');
        Map<Path, String> hashes = new HashMap<>();
        for (ClassFile file : sorted) {
            String hash = ContentHash.of(content(file));
            hashes.put(file.path(), hash);
            text.append(file.path()).append('\t').append(hash).append('\n');
        }
        return new ClassListing(text.toString(), hashes);
    }

    /** A file that cannot be read is as good as an empty one: neither can be parsed. */
    private static byte[] content(ClassFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
