package dev.rotops.engine.files;

/** Source code of the languages of the JVM without what is not code; every line keeps its number. */
public final class PlainCode {

    private static final int TRIPLE = 3;

    private final String text;
    private final boolean keepStrings;
    private final StringBuilder code;
    private int at;

    private PlainCode(String text, boolean keepStrings) {
        this.text = text;
        this.keepStrings = keepStrings;
        this.code = new StringBuilder(text.length());
    }

    /**
     * Takes the comments out.
     *
     * @param text source code
     * @return the code, with its strings, and blanks for its comments
     */
    public static String withoutComments(String text) {
        return new PlainCode(text, true).read();
    }

    /**
     * Takes comments and strings out.
     *
     * @param text source code
     * @return the code, with blanks for both
     */
    public static String withoutCommentsAndStrings(String text) {
        return new PlainCode(text, false).read();
    }

    private String read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                skip(endOfLine(), false);
            } else if (text.startsWith("/*", at)) {
                skip(after("*/", at + 2), false);
            } else if (c == '"' || c == '\'') {
                String triple = String.valueOf(c).repeat(TRIPLE);
                skip(text.startsWith(triple, at) ? after(triple, at + TRIPLE) : endOfString(c), keepStrings);
            } else {
                code.append(c);
                at++;
            }
        }
        return code.toString();
    }

    private void skip(int end, boolean keep) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            code.append(keep || c == '\n' ? c : ' ');
        }
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int after(String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    /** A string ends with its line at the latest, so that an apostrophe out of place does not swallow the file. */
    private int endOfString(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i;
            }
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return text.length();
    }
}
