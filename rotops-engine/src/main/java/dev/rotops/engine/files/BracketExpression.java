package dev.rotops.engine.files;

import dev.rotops.engine.files.Part.Choice;
import dev.rotops.engine.files.Part.OneOf;
import dev.rotops.engine.files.Part.Repetition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code [abc]}, {@code [!a-z]} and {@code [[:upper:]_]}. */
final class BracketExpression {

    /** With one of these inside, brackets are certainly not part of a name such as {@code b[1].java}. */
    private static final String SIGNS = "-*+?.^${}(|)[]!";

    /** Bounds the search for the closing bracket, so that a text of opening ones stays cheap. */
    private static final int LONGEST = 200;

    private final String text;
    private final int closing;
    private final StringBuilder ranges = new StringBuilder();
    private int at;
    private boolean impossible;

    private BracketExpression(String text, int at, int closing) {
        this.text = text;
        this.at = at;
        this.closing = closing;
    }

    /** Returns the index of the bracket that closes the one at {@code opening}, or -1 when that one is a plain letter. */
    static int closing(String text, int opening) {
        int at = isComplement(text, opening) ? opening + 2 : opening + 1;
        // A closing bracket in the first place is a member.
        for (int i = at; i < Math.min(text.length(), at + LONGEST); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '[' && posixRanges(text, i) != null) {
                i = text.indexOf(":]", i) + 1;
            } else if (character == ']' && i > at) {
                return i;
            }
        }
        return -1;
    }

    static Part parse(String text, int opening, int closing) {
        boolean complement = isComplement(text, opening);
        BracketExpression expression = new BracketExpression(text, complement ? opening + 2 : opening + 1, closing);
        expression.readMembers();
        if (expression.impossible) {
            return new OneOf(new CharacterSet("", false));
        }
        Part set = new OneOf(new CharacterSet(expression.ranges.toString(), complement));
        if (hasSign(text, opening + 1, closing)) {
            return set;
        }
        List<Part> itself = Letters.of(text, opening, closing + 1);
        return new Choice(Repetition.ONCE, List.of(List.of(set), itself));
    }

    private void readMembers() {
        while (at < closing) {
            String posix = text.charAt(at) == '[' ? posixRanges(text, at) : null;
            if (posix != null) {
                ranges.append(posix);
                at = text.indexOf(":]", at) + 2;
                continue;
            }
            char first = readCharacter();
            char last = first;
            if (at + 1 < closing && text.charAt(at) == '-') {
                at++;
                last = readCharacter();
            }
            impossible |= first > last;
            ranges.append(first).append(last);
        }
    }

    private char readCharacter() {
        if (text.charAt(at) == '\\') {
            at++;
        }
        return text.charAt(at++);
    }

    private static boolean isComplement(String text, int opening) {
        return text.startsWith("!", opening + 1) || text.startsWith("^", opening + 1);
    }

    private static @Nullable String posixRanges(String text, int opening) {
        if (!text.startsWith(":", opening + 1)) {
            return null;
        }
        int end = opening + 2;
        while (end < text.length() && Character.isLowerCase(text.charAt(end)) && end - opening < 10) {
            end++;
        }
        return text.startsWith(":]", end) ? PosixClass.ranges(text.substring(opening + 2, end)) : null;
    }

    private static boolean hasSign(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
