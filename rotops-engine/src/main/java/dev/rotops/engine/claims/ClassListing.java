package dev.rotops.engine.claims;

import dev.rotops.engine.classfile.ClassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The state of the files of a scan: equal listings have equal scans. It goes by what the files hold, as times can be
 * set back, and are by builds that want to be reproducible. Two checksums and the length tell contents apart that nobody
 * made alike on purpose, and unlike a cryptographic hash they take no time in a JVM that has just started.
 *
 * @param text one line for each file: path, length, and checksums
 */
record ClassListing(String text) {

    static ClassListing of(
            Path root, Collection<Path> directories, Collection<ClassFile> files, Collection<FeatureFile> features) {
        List<Path> sorted = Stream.concat(
                        files.stream().map(ClassFile::path), features.stream().map(FeatureFile::path))
                .sorted()
                .toList();
        StringBuilder text = new StringBuilder();
        text.append(root).append('\n').append(directories).append('\n');
        for (Path file : sorted) {
            byte[] content = content(file);
            text.append(file).append('\t').append(content.length);
            append(new CRC32(), content, text);
            append(new CRC32C(), content, text);
            text.append('\n');
        }
        return new ClassListing(text.toString());
    }

    private static void append(Checksum checksum, byte[] content, StringBuilder text) {
        checksum.update(content, 0, content.length);
        text.append('\t').append(Long.toHexString(checksum.getValue()));
    }

    /** A file that cannot be read is as good as an empty one: neither can be parsed. */
    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
