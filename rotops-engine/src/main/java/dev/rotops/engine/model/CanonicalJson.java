package dev.rotops.engine.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** One text for all documents that say the same: without white space, members sorted by name. */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static String of(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            text.append('{');
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            members.forEach((name, member) -> sorted.put(String.valueOf(name), member));
            sorted.forEach((name, member) -> {
                write(name);
                text.append(':');
                write(member);
                text.append(',');
            });
            text.append('}');
        } else if (value instanceof List<?> elements) {
            text.append('[');
            elements.forEach(element -> {
                write(element);
                text.append(',');
            });
            text.append(']');
        } else if (value instanceof String string) {
            text.append('"');
            text.append(JsonStringEncoder.getInstance().quoteAsCharArray(string));
            text.append('"');
        } else if (value instanceof JsonNumber number) {
            text.append(number.literal());
        } else {
            text.append(value);
        }
    }
}
