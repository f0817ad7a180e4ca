package dev.rotops.engine.discovery;

import dev.rotops.engine.files.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The text of a source file, and how words are found in it.
 *
 * <p>Searches look at each character a bounded number of times, whatever the text is. Words are of ASCII letters, digits
 * and underscores, as in the regular expressions of most languages.
 *
 * @param text the text
 */
record SourceText(String text) {

    /** What lies beyond is generated or data, and no signal of behavior. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** Reads a file as UTF-8, bytes that are no UTF-8 replaced; a file that cannot be read is as good as empty. */
    static SourceText read(SourceTree tree, String path) {
        Optional<Path> place = tree.locate(path);
        if (place.isEmpty()) {
            return new SourceText("");
        }
        try (InputStream bytes = Files.newInputStream(place.get())) {
            return new SourceText(new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            tree.couldNotRead(place.get());
            return new SourceText("");
        }
    }

    static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Tells what the regular expressions of JavaScript take for white space. */
    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c) || c == '\ufeff';
    }

    /** Tells whether a text stands somewhere, and what is around it is as it should be. */
    boolean contains(String part, IntPredicate isRightPlace) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            if (isRightPlace.test(at)) {
                return true;
            }
        }
        return false;
    }

    boolean containsWord(String word) {
        return contains(word, at -> isWord(at, at + word.length()));
    }

    /** Tells whether a word could begin and end here: neither end has word characters on both of its sides. */
    boolean isWord(int from, int to) {
        return startsWord(from) && (to == text.length() || !isWordCharacter(text.charAt(to)));
    }

    boolean startsWord(int index) {
        return index == 0 || !isWordCharacter(text.charAt(index - 1));
    }

    /** Returns where the white space in front of an index begins. */
    int skipSpacesBack(int index) {
        int at = index;
        while (at > 0 && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
