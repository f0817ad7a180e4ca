package dev.rotops.engine.files;

/** Which parenthesis and which brace of a pattern closes which; found in one pass, so that nothing is ever retried. */
final class Delimiters {

    /** Patterns that nest deeper are taken for noise; they match nothing. */
    static final int DEEPEST = 50;

    private final int[] closings;
    private int depth;
    private boolean tooDeep;
    private boolean openBrace;

    private Delimiters(int length) {
        closings = new int[length];
    }

    static Delimiters of(String text) {
        Delimiters delimiters = new Delimiters(text.length());
        delimiters.pair(text);
        return delimiters;
    }

    /** Returns the index of the delimiter that closes the one at {@code opening}, or 0 when none does. */
    int closing(int opening) {
        return closings[opening];
    }

    /** Tells whether a brace is never closed, or the nesting is beyond reason. */
    boolean areUnreadable() {
        return openBrace || tooDeep;
    }

    /** Returns where the next thing starts; escapes and bracket expressions are one thing, whatever they hold. */
    static int next(String text, int at) {
        char character = text.charAt(at);
        if (character == '\\') {
            return at + 2;
        }
        return character == '[' ? Math.max(at, BracketExpression.closing(text, at)) + 1 : at + 1;
    }

    private void pair(String text) {
        int[] openings = new int[text.length()];
        for (int i = 0; i < text.length(); i = next(text, i)) {
            char character = text.charAt(i);
            if (character == '(' || character == '{') {
                openings[depth++] = i;
                tooDeep |= depth > DEEPEST;
            } else if (depth > 0 && character == partner(text.charAt(openings[depth - 1]))) {
                closings[openings[--depth]] = i;
            }
        }
        for (int i = 0; i < depth; i++) {
            openBrace |= text.charAt(openings[i]) == '{';
        }
    }

    private static char partner(char opening) {
        return opening == '(' ? ')' : '}';
    }
}
