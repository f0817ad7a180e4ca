package dev.rotops.engine.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Keeps evidence so small that it can be written on a line, and read: what is beyond the limits is counted, not kept.
 *
 * @param redaction leaves secrets out of a text before it is cut, so that none stays in part
 */
record BoundedPayload(UnaryOperator<String> redaction) {

    private static final int MAXIMUM_ELEMENTS = 100;
    private static final int MAXIMUM_TEXT = 2000;
    private static final int MAXIMUM_DEPTH = 8;

    Map<String, Object> of(Map<?, ?> payload) {
        return members(payload, 1);
    }

    private Map<String, Object> members(Map<?, ?> members, int depth) {
        Map<String, Object> bounded = new LinkedHashMap<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (bounded.size() == MAXIMUM_ELEMENTS) {
                bounded.put("…", more(members.size()));
                break;
            }
            bounded.put(text(String.valueOf(member.getKey())), value(member.getValue(), depth + 1));
        }
        return bounded;
    }

    private Object value(Object value, int depth) {
        if (depth < MAXIMUM_DEPTH && value instanceof Map<?, ?> members) {
            return members(members, depth);
        }
        if (depth < MAXIMUM_DEPTH && value instanceof List<?> elements) {
            List<Object> bounded = new ArrayList<>();
            elements.stream().limit(MAXIMUM_ELEMENTS).forEach(element -> bounded.add(value(element, depth + 1)));
            if (elements.size() > MAXIMUM_ELEMENTS) {
                bounded.add(more(elements.size()));
            }
            return bounded;
        }
        return value instanceof Number || value instanceof Boolean ? value : text(String.valueOf(value));
    }

    private static String more(int size) {
        return "and " + (size - MAXIMUM_ELEMENTS) + " more";
    }

    private String text(String whole) {
        String text = redaction.apply(whole);
        return text.length() <= MAXIMUM_TEXT ? text : text.substring(0, MAXIMUM_TEXT) + "…";
    }
}
