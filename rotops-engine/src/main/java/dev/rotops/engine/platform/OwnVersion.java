package dev.rotops.engine.platform;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;

/** Tells builds of RotOps apart, also those that share a version. */
final class OwnVersion {

    /** Path, size and time of the jar; empty where RotOps is not run from one. */
    static final String MARK = mark();

    private OwnVersion() {}

    private static String mark() {
        CodeSource source = OwnVersion.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? jar + "\t" + attributes.size() + "\t" + attributes.lastModifiedTime()
                    : "";
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return "";
        }
    }
}
