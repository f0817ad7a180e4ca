package dev.rotops.engine.platform;

/** Makes text from the model safe to print in names and messages. */
final class Printable {

    private static final int MAXIMUM_LENGTH = 300;

    private Printable() {}

    /** One line of at most 300 characters, control characters and invisible marks written out. */
    static String line(String text) {
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
