package dev.rotops.engine.files;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Tells contents apart that nobody made alike on purpose, by two checksums and the length. Unlike a cryptographic hash that
 * takes no time in a JVM that has just started.
 */
public final class Checksums {

    private Checksums() {}

    /**
     * Looks at a content.
     *
     * @param content any bytes
     * @return a short text, equal for equal contents
     */
    public static String of(byte[] content) {
        return content.length + "\t" + hexadecimal(new CRC32(), content) + "\t" + hexadecimal(new CRC32C(), content);
    }

    private static String hexadecimal(Checksum checksum, byte[] content) {
        checksum.update(content, 0, content.length);
        return Long.toHexString(checksum.getValue());
    }
}
