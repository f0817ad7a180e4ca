package dev.rotops.engine.model;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON that is no artifact: what programs answer and write down. */
public final class JsonValue {

    private JsonValue() {}

    /**
     * Reads a document.
     *
     * @param text JSON
     * @return maps, lists, strings, {@link JsonNumber}s, booleans; nothing for {@code null}
     * @throws ArtifactException if it is not valid JSON, or nested too deep
     */
    public static Optional<Object> parse(String text) throws ArtifactException {
        return Optional.ofNullable(JsonDocument.parse("", text).value());
    }

    /** Whether two values are the same in JSON's sense: {@code 1} and {@code 1.0} are, and the order of keys is nothing. */
    static boolean areEqual(@Nullable Object first, @Nullable Object second) {
        if (first instanceof Map<?, ?> members && second instanceof Map<?, ?> others) {
            return members.keySet().equals(others.keySet())
                    && members.keySet().stream().allMatch(key -> areEqual(members.get(key), others.get(key)));
        }
        if (first instanceof List<?> elements && second instanceof List<?> others) {
            Iterator<?> other = others.iterator();
            return elements.size() == others.size()
                    && elements.stream().allMatch(element -> areEqual(element, other.next()));
        }
        if (first instanceof JsonNumber number && second instanceof JsonNumber other) {
            return areEqual(number, other);
        }
        return first == null ? second == null : first.equals(second);
    }

    private static boolean areEqual(JsonNumber first, JsonNumber second) {
        if (first.literal().equals(second.literal())) {
            return true;
        }
        try {
            return new BigDecimal(first.literal()).compareTo(new BigDecimal(second.literal())) == 0;
        } catch (NumberFormatException e) {
            // Beyond all exponents: only the same characters are surely the same number.
            return false;
        }
    }
}
