package dev.rotops.engine.model;

/** What counts as white space around ids and events: also no-break spaces and byte-order marks. */
public final class WhiteSpace {

    private WhiteSpace() {}

    /**
     * Removes white space from both ends.
     *
     * @param text any text
     * @return the text between its first and last character that is not white space
     */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Tells whether a character is white space.
     *
     * @param c a character
     * @return whether {@link #trim} removes it
     */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
