package dev.rotops.engine.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The state of the class files of a scan: equal listings have equal scans. It goes by what the files hold, as times can be
 * set back, and are by builds that want to be reproducible.
 *
 * @param text one line for each file: path and digest
 */
record ClassListing(String text) {

    static ClassListing of(Path root, Collection<Path> directories, Collection<ClassFile> files) {
        List<ClassFile> sorted =
                files.stream().sorted(Comparator.comparing(ClassFile::path)).toList();
        StringBuilder text = new StringBuilder();
        text.append(root).append('\n').append(directories).append('\n');
        MessageDigest digest = sha256();
        for (ClassFile file : sorted) {
            text.append(file.path())
                    .append('\t')
                    .append(HexFormat.of().formatHex(digest.digest(content(file))))
                    .append('\n');
        }
        return new ClassListing(text.toString());
    }

    /** A file that cannot be read is as good as an empty one: neither can be parsed. */
    private static byte[] content(ClassFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
