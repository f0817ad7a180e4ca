package dev.rotops.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * Where a value stands in the text of a JSON document.
 *
 * @param segment name of the member or index of the element that the value is; empty for the document
 * @param begin where the member's name begins; for an element, where the value begins
 * @param nameEnd where the member's name ends; for an element, where the value begins
 * @param start where the value begins
 * @param end where the value ends
 * @param children what an object or a list holds, in the order of the text
 */
record JsonSpan(String segment, int begin, int nameEnd, int start, int end, List<JsonSpan> children) {

    JsonSpan {
        children = List.copyOf(children);
    }

    Optional<JsonSpan> child(String name) {
        return children.stream().filter(child -> child.segment.equals(name)).findFirst();
    }

    /** The value at a JSON Pointer that is relative to this one. */
    Optional<JsonSpan> at(String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(this);
        }
        return at(pointer.substring(0, pointer.lastIndexOf('/')))
                .flatMap(parent -> parent.child(JsonDocument.lastSegment(pointer)));
    }

    boolean isContainer(String text) {
        return isList(text) || text.charAt(start) == '{';
    }

    boolean isList(String text) {
        return text.charAt(start) == '[';
    }

    boolean isOnOneLine(String text) {
        return !hasLineBreak(text.substring(start, end));
    }

    /** What stands between a child and the bracket or the comma before it. */
    String gapBefore(JsonSpan child, String text) {
        int index = children.indexOf(child);
        int from = index == 0 ? start + 1 : text.indexOf(',', children.get(index - 1).end) + 1;
        return text.substring(from, child.begin);
    }

    static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
