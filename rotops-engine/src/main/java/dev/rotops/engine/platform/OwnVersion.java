package dev.rotops.engine.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells builds of RotOps apart, also those that share a version. */
final class OwnVersion {

    /** Path, size and time of the jar; empty where RotOps is not run from one. */
    static final String MARK = mark();

    private OwnVersion() {}

    private static String mark() {
        return ModulePaths.placeOf(OwnVersion.class)
                .filter(Files::isRegularFile)
                .map(OwnVersion::mark)
                .orElse("");
    }

    private static String mark(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return jar + "\t" + attributes.size() + "\t" + attributes.lastModifiedTime();
        } catch (IOException e) {
            return "";
        }
    }
}
