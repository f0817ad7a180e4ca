package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart by their SHA-256: times can be set back, and are by builds that want to be reproducible. */
public final class ContentHash {

    /** What stands for a file that cannot be read; no content has this hash. */
    public static final String UNREADABLE = "";

    private ContentHash() {}

    /**
     * Hashes bytes.
     *
     * @param content any bytes
     * @return 64 lower-case hexadecimal digits
     */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Hashes a text in UTF-8.
     *
     * @param text any text
     * @return 64 lower-case hexadecimal digits
     */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hashes what a file holds now.
     *
     * @param file the file
     * @return 64 lower-case hexadecimal digits; {@link #UNREADABLE} where it cannot be read
     */
    public static String ofFile(Path file) {
        try {
            return of(FileContent.of(file));
        } catch (IOException e) {
            return UNREADABLE;
        }
    }
}
