package dev.rotops.engine.claims;

import dev.rotops.engine.model.WhiteSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The claims that a source file of any language makes in comments such as {@code // runtime-behaviors: orders.place}.
 *
 * <p>Only a line comment that opens its line counts, and it ends with the line.
 */
public final class CommentClaims {

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
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
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
        if (!text.contains(KEYS[0]) && !text.contains(KEYS[1])) {
            return ids;
        }
        for (int from = 0; from < text.length(); from++) {
            if (from == 0 || isLineStart(text.charAt(from - 1))) {
                addClaims(text, from, ids);
            }
        }
        return ids;
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

    private static void addClaims(String text, int lineStart, Set<String> ids) {
        int slashes = skipSpaces(text, lineStart);
        if (!text.startsWith("//", slashes)) {
            return;
        }
        int key = skipSpaces(text, slashes + 2);
        for (String candidate : KEYS) {
            if (text.startsWith(candidate, key)) {
                addIds(text.substring(key + candidate.length(), endOfLine(text, key)), ids);
            }
        }
    }

    /** Stops at whatever may begin a line, so that a file of such characters alone is read once. */
    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && !isLineStart(text.charAt(at)) && WhiteSpace.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
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
