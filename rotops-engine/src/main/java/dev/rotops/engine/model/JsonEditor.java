package dev.rotops.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes one place in the text of a JSON document, and nothing else: what is put in looks like its neighbours, and
 * everything around it keeps its characters.
 */
final class JsonEditor {

    private final String text;
    private final JsonSpan document;
    private final JsonStyle style;
    private final JsonFragment fragment;

    private JsonEditor(String text, JsonSpan document) {
        this.text = text;
        this.document = document;
        this.style = new JsonStyle(text, document);
        this.fragment = new JsonFragment(style);
    }

    /** Begins an edit of a well-formed document, with or without a byte-order mark. */
    static JsonEditor of(String text) throws ArtifactException {
        boolean marked = text.startsWith("\uFEFF");
        // A blank of the same length: positions stay what they are.
        JsonSpan document = JsonSpanReader.read(marked ? " " + text.substring(1) : text);
        return new JsonEditor(text, document);
    }

    /**
     * Adds elements to the end of a list of a document: the first two one after the other, as a list may begin to look like
     * one, and all that follow at once, as they look like the second.
     */
    static String appendAll(String text, String list, List<?> elements) throws ArtifactException {
        String appended = text;
        for (Object element : elements.subList(0, Math.min(2, elements.size()))) {
            appended = of(appended).append(list, element);
        }
        return elements.size() > 2 ? of(appended).continued(list, elements.subList(2, elements.size())) : appended;
    }

    private String continued(String list, List<?> elements) {
        JsonSpan span = find(list);
        JsonSpan last = span.children().get(span.children().size() - 1);
        boolean oneLine = last.isOnOneLine(text);
        return insertAfter(
                span,
                last,
                elements,
                (element, indentation, alone) -> fragment.of(span.segment(), element, indentation, oneLine));
    }

    /** Adds an element to the end of a list. */
    String append(String list, Object element) {
        JsonSpan span = find(list);
        if (span.children().isEmpty()) {
            return fill(span, parentOf(list), element);
        }
        JsonSpan last = span.children().get(span.children().size() - 1);
        boolean likeLast = element instanceof Map || element instanceof List;
        return insertAfter(span, last, List.of(element), (added, indentation, alone) -> {
            boolean oneLine = (likeLast && last.isContainer(text)) ? last.isOnOneLine(text) : !alone;
            return fragment.of(span.segment(), added, indentation, oneLine);
        });
    }

    /** Adds a member to an object, behind another one if that is there, else at the end. */
    String addMember(String object, String behind, String name, Object value) {
        JsonSpan span = find(object);
        List<JsonSpan> members = span.children();
        JsonSpan previous = span.child(behind).orElseGet(() -> members.get(members.size() - 1));
        return insertAfter(
                span,
                previous,
                List.of(value),
                (added, indentation, alone) -> fragment.member(name, added, indentation, !alone));
    }

    String replace(String pointer, Object value) {
        JsonSpan span = find(pointer);
        String replacement =
                fragment.of(span.segment(), value, style.indentationAt(span.begin()), span.isOnOneLine(text));
        return text.substring(0, span.start()) + replacement + text.substring(span.end());
    }

    String remove(String pointer) {
        JsonSpan parent = find(parentOf(pointer));
        return without(parent, Set.of(parent.children().indexOf(find(pointer))));
    }

    /** Removes elements of a list. */
    String removeAll(String list, Set<Integer> indexes) {
        return without(find(list), indexes);
    }

    private String without(JsonSpan parent, Set<Integer> indexes) {
        List<JsonSpan> children = parent.children();
        int first = 0;
        while (first < children.size() && indexes.contains(first)) {
            first++;
        }
        if (first == children.size()) {
            return text.substring(0, parent.start() + 1) + text.substring(parent.end() - 1);
        }
        StringBuilder rest = new StringBuilder(text.length());
        rest.append(text, 0, children.get(0).begin());
        int from = children.get(first).begin();
        for (int i = first + 1; i < children.size(); i++) {
            if (indexes.contains(i)) {
                rest.append(text, from, children.get(i - 1).end());
                from = children.get(i).end();
            }
        }
        return rest.append(text, from, text.length()).toString();
    }

    private interface Insertion {
        /** What to put in: at this indentation, and on a line of its own or among others. */
        String text(Object added, String indentation, boolean alone);
    }

    private String insertAfter(JsonSpan container, JsonSpan previous, List<?> added, Insertion insertion) {
        String gap = container.gapBefore(previous, text);
        boolean alone = JsonSpan.hasLineBreak(gap);
        String indentation = style.indentationAt(alone ? previous.begin() : previous.end());
        String separator;
        if (alone) {
            separator = "," + style.lineBreak() + indentation;
        } else {
            separator = container.children().indexOf(previous) > 0 ? "," + gap : style.comma();
        }
        StringBuilder inserted = new StringBuilder(text.substring(0, previous.end()));
        for (Object element : added) {
            inserted.append(separator).append(insertion.text(element, indentation, alone));
        }
        return inserted.append(text, previous.end(), text.length()).toString();
    }

    private String fill(JsonSpan list, String parent, Object element) {
        boolean container = element instanceof Map || element instanceof List;
        boolean oneLine = find(parent).isOnOneLine(text) || (!container && style.writesOnOneLine(list.segment()));
        String indentation = style.indentationAt(list.begin());
        String inner = indentation + style.unit();
        String before = oneLine ? style.padding(true) : style.lineBreak() + inner;
        String after = oneLine ? style.padding(true) : style.lineBreak() + indentation;
        return text.substring(0, list.start() + 1)
                + before
                + fragment.of("", element, inner, oneLine)
                + after
                + text.substring(list.end() - 1);
    }

    private JsonSpan find(String pointer) {
        return document.at(pointer).orElseThrow(() -> new IllegalArgumentException("there is nothing at " + pointer));
    }

    private static String parentOf(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
