package dev.rotops.engine.claims;

import dev.rotops.engine.files.FileContent;
import dev.rotops.engine.model.WhiteSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The claims that a source file of any language makes in comments such as {@code // runtime-behaviors: orders.place}.
 *
 * <p>Only a line comment that opens its line counts, and it ends with the line.
 */
public final class CommentClaims {

    private static final String KEY_START = "runtime-";
    private static final String[] KEYS = {"runtime-behaviors:", "runtime-obligations:"};

    private CommentClaims() {}

    /**
     * Reads the claims of a file.
     *
     * @param file the file; bytes that are not UTF-8 are passed over
     * @return the claimed ids in the order of the file; empty without any
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Set<String> read(Path file) {
        try {
            return parse(new String(FileContent.of(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the claims of a text.
     *
     * @param text the text of a source file
     * @return the claimed ids in the order of the text; empty without any
     */
    public static Set<String> parse(String text) {
        Set<String> ids = new LinkedHashSet<>();
        for (int at = text.indexOf(KEY_START); at >= 0; at = text.indexOf(KEY_START, at + 1)) {
            for (String key : KEYS) {
                if (text.startsWith(key, at) && opensComment(text, at)) {
                    addIds(text.substring(at + key.length(), endOfLine(text, at)), ids);
                }
            }
        }
        return ids;
    }

    /** Tells whether nothing but the slashes of a comment stands before a place in its line. */
    private static boolean opensComment(String text, int at) {
        int slashes = startOfSpaces(text, at) - 2;
        if (!text.startsWith("//", slashes)) {
            return false;
        }
        int margin = startOfSpaces(text, slashes);
        return margin == 0 || isLineStart(text.charAt(margin - 1));
    }

    /** Stops at whatever may begin a line. */
    private static int startOfSpaces(String text, int to) {
        int at = to;
        while (at > 0 && !isLineStart(text.charAt(at - 1)) && WhiteSpace.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** A comment may begin after any of Unicode's line ends, but it ends only where every compiler ends a line. */
    private static boolean isLineStart(char previous) {
        return isLineEnd(previous) || previous == '\u2028' || previous == '\u2029';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int endOfLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    private static void addIds(String list, Set<String> ids) {
        for (String id : list.split(",", -1)) {
            String trimmed = WhiteSpace.trim(id);
            if (!trimmed.isEmpty()) {
                ids.add(trimmed);
            }
        }
    }
}
