package dev.rotops.report.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes plain values (maps, collections, strings, numbers, booleans, {@link RawJson}) as indented JSON. */
public final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /**
     * Writes a document.
     *
     * @param value a value; a map keeps its order, and leaves out members that are null or an empty {@link Optional}
     * @return the text, two spaces to a level, with a final line break
     */
    public static String of(Object value) {
        JsonText json = new JsonText();
        json.write(value, "\n");
        return json.text.append('\n').toString();
    }

    /**
     * Writes a value.
     *
     * @param margin the line break in front of what closes the value
     */
    private void write(Object value, String margin) {
        if (value instanceof Map<?, ?> members) {
            writeMembers(members, margin);
        } else if (value instanceof Collection<?> elements) {
            writeElements(elements, margin);
        } else if (value instanceof RawJson raw) {
            text.append(raw.text());
        } else if (value instanceof Boolean || value instanceof Number) {
            text.append(value);
        } else {
            writeString(value.toString());
        }
    }

    private void writeMembers(Map<?, ?> members, String margin) {
        text.append('{');
        String inner = margin + "  ";
        String separator = inner;
        for (Map.Entry<?, ?> entry : members.entrySet()) {
            Object member = entry.getValue();
            Object value = member instanceof Optional<?> optional ? optional.orElse(null) : member;
            if (value != null) {
                text.append(separator);
                writeString(String.valueOf(entry.getKey()));
                text.append(": ");
                write(value, inner);
                separator = "," + inner;
            }
        }
        close('}', separator.equals(inner) ? "" : margin);
    }

    private void writeElements(Collection<?> elements, String margin) {
        text.append('[');
        String inner = margin + "  ";
        String separator = inner;
        for (Object element : elements) {
            text.append(separator);
            write(element, inner);
            separator = "," + inner;
        }
        close(']', elements.isEmpty() ? "" : margin);
    }

    private void close(char bracket, String margin) {
        text.append(margin).append(bracket);
    }

    private void writeString(String string) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(string, text);
        text.append('"');
    }
}
