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
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && line.length() < MAXIMUM_LENGTH; i++) {
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
        return line.length() >= MAXIMUM_LENGTH ? line.append('…').toString() : line.toString();
    }
}
