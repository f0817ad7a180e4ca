package dev.rotops.engine.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One JSON text for all values that say the same: without white space, members sorted by name. */
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
            String separator = "";
            for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
                text.append(separator).append(JsonQuote.of(member.getKey())).append(':');
                write(member.getValue());
                separator = ",";
            }
            text.append('}');
        } else if (value instanceof List<?> elements) {
            text.append('[');
            String separator = "";
            for (Object element : elements) {
                text.append(separator);
                write(element);
                separator = ",";
            }
            text.append(']');
        } else if (value instanceof String string) {
            text.append(JsonQuote.of(string));
        } else if (value instanceof JsonNumber number) {
            text.append(number.literal());
        } else {
            text.append(value);
        }
    }
}
