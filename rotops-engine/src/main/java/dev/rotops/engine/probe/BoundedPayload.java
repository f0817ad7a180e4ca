package dev.rotops.engine.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Keeps evidence so small that it can be written on a line, and read: what is beyond the limits is counted, not kept. */
final class BoundedPayload {

    private static final int MAXIMUM_ELEMENTS = 100;
    private static final int MAXIMUM_DEPTH = 8;
    /** Half of what is read of a line of a ledger: the last text, and all that is around them, has to fit, too. */
    private static final int MAXIMUM_BYTES = 1 << 17;

    private static final int BYTES_BETWEEN = 4;
    private static final int BYTES_ESCAPED = 6;

    private final UnaryOperator<String> redaction;
    private int bytes;

    /**
     * Prepares to bound one payload.
     *
     * @param redaction leaves secrets out of a text before it is cut, so that none stays in part
     */
    BoundedPayload(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    Map<String, Object> of(Map<?, ?> payload) {
        return members(payload, 1);
    }

    private Map<String, Object> members(Map<?, ?> members, int depth) {
        Map<String, Object> bounded = new LinkedHashMap<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (isFull(bounded.size())) {
                bounded.put("…", more(members.size() - bounded.size()));
                break;
            }
            bounded.put(text(String.valueOf(member.getKey())), value(member.getValue(), depth + 1));
        }
        return bounded;
    }

    private Object value(Object value, int depth) {
        if (depth < MAXIMUM_DEPTH && value instanceof Map<?, ?> members) {
            bytes += BYTES_BETWEEN;
            return members(members, depth);
        }
        if (depth < MAXIMUM_DEPTH && value instanceof List<?> elements) {
            bytes += BYTES_BETWEEN;
            return elements(elements, depth);
        }
        String text = text(String.valueOf(value));
        boolean isPlain = value instanceof Boolean || (value instanceof Number && !Beginning.isMarked(text));
        return isPlain ? value : text;
    }

    private List<Object> elements(List<?> elements, int depth) {
        List<Object> bounded = new ArrayList<>();
        for (Object element : elements) {
            if (isFull(bounded.size())) {
                bounded.add(more(elements.size() - bounded.size()));
                break;
            }
            bounded.add(value(element, depth + 1));
        }
        return bounded;
    }

    private boolean isFull(int size) {
        return size == MAXIMUM_ELEMENTS || bytes >= MAXIMUM_BYTES;
    }

    private static String more(int count) {
        return "and " + count + " more";
    }

    private String text(String whole) {
        String text = Beginning.marked(redaction.apply(whole));
        bytes += BYTES_BETWEEN + text.chars().map(BoundedPayload::bytesOf).sum();
        return text;
    }

    private static int bytesOf(int character) {
        boolean isPlain = character >= ' ' && character <= '~' && character != '"' && character != '\\';
        return isPlain ? 1 : BYTES_ESCAPED;
    }
}
