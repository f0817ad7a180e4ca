package dev.rotops.engine.probe;

/** The beginning of a text, which no character is cut in two for. Secrets must be left out before: they could stay in part. */
final class Beginning {

    private Beginning() {}

    static String of(String text, int maximum) {
        if (text.length() <= maximum) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(maximum - 1));
        return text.substring(0, halves ? maximum - 1 : maximum);
    }
}
