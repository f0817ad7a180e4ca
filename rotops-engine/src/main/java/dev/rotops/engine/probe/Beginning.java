package dev.rotops.engine.probe;

/** The beginning of a text, which no character is cut in two for. Secrets must be left out before: they could stay in part. */
final class Beginning {

    private static final int SHOWN = 2000;
    private static final String MARK = "…";

    private Beginning() {}

    /** At most 2,000 characters, and a sign where there are more. */
    static String marked(String text) {
        return text.length() <= SHOWN ? text : of(text, SHOWN) + MARK;
    }

    static boolean isMarked(String text) {
        return text.endsWith(MARK);
    }

    static String of(String text, int maximum) {
        if (text.length() <= maximum) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(maximum - 1));
        return text.substring(0, halves ? maximum - 1 : maximum);
    }
}
