package dev.rotops.engine.model;

import java.util.List;
import java.util.Map;

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

    /** Adds an element to the end of a list. */
    String append(String list, Object element) {
        JsonSpan span = find(list);
        if (span.children().isEmpty()) {
            return fill(span, parentOf(list), element);
        }
        JsonSpan last = span.children().get(span.children().size() - 1);
        boolean likeLast = element instanceof Map || element instanceof List;
        return insertAfter(span, last, (indentation, alone) -> {
            boolean oneLine = (likeLast && last.isContainer(text)) ? last.isOnOneLine(text) : !alone;
            return fragment.of(span.segment(), element, indentation, oneLine);
        });
    }

    /** Adds a member to an object, behind another one if that is there, else at the end. */
    String addMember(String object, String behind, String name, Object value) {
        JsonSpan span = find(object);
        List<JsonSpan> members = span.children();
        JsonSpan previous = span.child(behind).orElseGet(() -> members.get(members.size() - 1));
        return insertAfter(span, previous, (indentation, alone) -> fragment.member(name, value, indentation, !alone));
    }

    String replace(String pointer, Object value) {
        JsonSpan span = find(pointer);
        String replacement =
                fragment.of(span.segment(), value, style.indentationAt(span.begin()), span.isOnOneLine(text));
        return text.substring(0, span.start()) + replacement + text.substring(span.end());
    }

    String remove(String pointer) {
        JsonSpan parent = find(parentOf(pointer));
        JsonSpan span = find(pointer);
        List<JsonSpan> siblings = parent.children();
        int index = siblings.indexOf(span);
        if (siblings.size() == 1) {
            return text.substring(0, parent.start() + 1) + text.substring(parent.end() - 1);
        }
        return index == 0
                ? text.substring(0, span.begin())
                        + text.substring(siblings.get(1).begin())
                : text.substring(0, siblings.get(index - 1).end()) + text.substring(span.end());
    }

    private interface Insertion {
        /** What to put in: at this indentation, and on a line of its own or among others. */
        String text(String indentation, boolean alone);
    }

    private String insertAfter(JsonSpan container, JsonSpan previous, Insertion insertion) {
        String gap = container.gapBefore(previous, text);
        boolean alone = JsonSpan.hasLineBreak(gap);
        String indentation = style.indentationAt(alone ? previous.begin() : previous.end());
        String separator;
        if (alone) {
            separator = "," + style.lineBreak() + indentation;
        } else {
            separator = container.children().indexOf(previous) > 0 ? "," + gap : style.comma();
        }
        return text.substring(0, previous.end())
                + separator
                + insertion.text(indentation, alone)
                + text.substring(previous.end());
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
