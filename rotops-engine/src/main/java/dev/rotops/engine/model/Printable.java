package dev.rotops.engine.model;

/** Makes text from the model, or from other people's files, safe to print in names and messages. */
public final class Printable {

    private static final int MAXIMUM_LENGTH = 300;

    private Printable() {}

    /**
     * Makes one line of a text, all of which is shown: somebody may have to copy what it names.
     *
     * @param text any text
     * @return control characters and invisible marks written out; {@code (blank)} for none
     */
    public static String line(String text) {
        return text.isBlank() ? "(blank)" : whole(text);
    }

    /**
     * Makes one line of the beginning of a text that is quoted to be looked at.
     *
     * @param text any text
     * @return likewise, cut after 300 characters
     */
    public static String excerpt(String text) {
        if (text.isBlank()) {
            return "(blank)";
        }
        String line = shown(text, MAXIMUM_LENGTH);
        if (line.length() < MAXIMUM_LENGTH) {
            return line;
        }
        boolean halved = Character.isHighSurrogate(line.charAt(line.length() - 1));
        return (halved ? line.substring(0, line.length() - 1) : line) + '…';
    }

    /**
     * Makes a text safe to show, where none may stay none.
     *
     * @param text any text
     * @return all of it, control characters and invisible marks written out
     */
    public static String whole(String text) {
        return shown(text, Integer.MAX_VALUE);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String shown(String text, int maximum) {
        if (text.length() <= maximum && isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && line.length() < maximum; i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean hidden = Character.isISOControl(c)
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED;
            if (hidden) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }
}
