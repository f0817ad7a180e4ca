package dev.rotops.engine.model;

/** Makes text from the model, or from other people's files, safe to print in names and messages. */
public final class Printable {

    private static final int MAXIMUM_LENGTH = 300;

    private Printable() {}

    /**
     * Makes one line of a text.
     *
     * @param text any text
     * @return at most 300 characters, control characters and invisible marks written out; {@code (blank)} for none
     */
    public static String line(String text) {
        if (text.isBlank()) {
            return "(blank)";
        }
        String line = shown(text, MAXIMUM_LENGTH);
        return line.length() >= MAXIMUM_LENGTH ? line + '…' : line;
    }

    /**
     * Makes a text safe to show as a whole.
     *
     * @param text any text
     * @return all of it, control characters and invisible marks written out
     */
    public static String whole(String text) {
        return shown(text, Integer.MAX_VALUE);
    }

    private static String shown(String text, int maximum) {
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
