package dev.rotops.engine.probe;

import dev.rotops.engine.model.JsonNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a probe saw when it ran the product.
 *
 * @param probeKind the kind of the probe
 * @param passed whether the product did what it must
 * @param summary one sentence for people
 * @param durationSeconds how long the probe took
 * @param payload further facts: strings, numbers, booleans, lists and maps of such
 */
public record RuntimeEvidence(
        String probeKind, boolean passed, String summary, double durationSeconds, Map<String, Object> payload) {

    private static final double NANOS = 1e9;

    /** Requires a kind and a duration that can be, and makes the payload immutable. */
    public RuntimeEvidence {
        if (probeKind.isBlank()) {
            throw new IllegalArgumentException("evidence without the kind of its probe");
        }
        if (!(durationSeconds >= 0 && durationSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("evidence with a duration of " + durationSeconds + " seconds");
        }
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    static double seconds(long nanos) {
        return Math.round(nanos / NANOS * 1000) / 1000.0;
    }

    /**
     * Returns the evidence as members of a JSON object.
     *
     * @return strings, numbers, booleans, lists and maps
     */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("probeKind", probeKind);
        json.put("passed", passed);
        json.put("summary", summary);
        json.put("durationSeconds", durationSeconds);
        json.put("payload", payload);
        return json;
    }

    /**
     * Reads what {@link #toJson} wrote, or somebody else did.
     *
     * @param json members of a JSON object
     * @return the evidence
     * @throws IllegalArgumentException if a member is missing or not what it must be; the message names it
     */
    public static RuntimeEvidence fromJson(Map<?, ?> json) {
        return new RuntimeEvidence(
                member(json, "probeKind", String.class),
                member(json, "passed", Boolean.class),
                member(json, "summary", String.class),
                number(json.get("durationSeconds")),
                plainMap(member(json, "payload", Map.class)));
    }

    private static <T> T member(Map<?, ?> json, String name, Class<T> type) {
        Object value = json.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("evidence whose \"" + name + "\" is not a "
                    + type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return type.cast(value);
    }

    private static double number(@Nullable Object value) {
        if (value instanceof JsonNumber number) {
            return number.value().doubleValue();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("evidence whose \"durationSeconds\" is not a number");
    }

    private static Map<String, Object> plainMap(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                plain.put(String.valueOf(name), plain(value));
            }
        });
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return plainMap(map);
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(element == null ? "" : plain(element)));
            return plain;
        }
        return value instanceof JsonNumber number ? number.value() : value;
    }
}
