package dev.rotops.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the author of a JSON document lays it out, as far as the document shows it. */
final class JsonStyle {

    private static final String USUAL_UNIT = "  ";

    private final String text;
    private final JsonSpan document;
    private final List<JsonSpan> containers = new ArrayList<>();

    JsonStyle(String text, JsonSpan document) {
        this.text = text;
        this.document = document;
        collect(document);
    }

    private void collect(JsonSpan span) {
        if (!span.children().isEmpty()) {
            containers.add(span);
            span.children().forEach(this::collect);
        }
    }

    boolean isOnOneLine() {
        return document.isOnOneLine(text);
    }

    String lineBreak() {
        if (text.contains("\r\n")) {
            return "\r\n";
        }
        return text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
    }

    /** What one level is indented by. */
    String unit() {
        for (JsonSpan container : containers) {
            String outer = indentationAt(container.begin());
            String inner = indentationAt(container.children().get(0).begin());
            if (startsLine(container.children().get(0)) && inner.startsWith(outer) && inner.length() > outer.length()) {
                return inner.substring(outer.length());
            }
        }
        return USUAL_UNIT;
    }

    /** What stands between a name and its value. */
    String colon() {
        return first(container -> !container.isList(text))
                .map(object -> object.children().get(0))
                .map(member -> text.substring(member.nameEnd(), member.start()))
                .filter(colon -> !JsonSpan.hasLineBreak(colon))
                .orElse(": ");
    }

    /** What stands between two values of one line. */
    String comma() {
        for (JsonSpan container : containers) {
            List<JsonSpan> children = container.children();
            for (int i = 1; i < children.size(); i++) {
                String comma = text.substring(
                        children.get(i - 1).end(), children.get(i).begin());
                if (!JsonSpan.hasLineBreak(comma)) {
                    return comma;
                }
            }
        }
        return colon().equals(":") ? "," : ", ";
    }

    /** What stands inside the brackets of lists, or of objects, that are written on one line. */
    String padding(boolean list) {
        return first(container -> container.isList(text) == list && container.isOnOneLine(text))
                .map(container -> container.gapBefore(container.children().get(0), text))
                .orElse("");
    }

    /** Whether lists of strings and numbers are written on one line: those of this name, or else all of them. */
    boolean writesOnOneLine(String name) {
        return isOnOneLine()
                || majority(lists().filter(list -> list.segment().equals(name)))
                        .or(() -> majority(lists()))
                        .orElse(false);
    }

    private Stream<JsonSpan> lists() {
        return containers.stream()
                .filter(container -> container.isList(text)
                        && container.children().stream().noneMatch(child -> child.isContainer(text)));
    }

    private Optional<Boolean> majority(Stream<JsonSpan> lists) {
        List<Boolean> votes = lists.map(list -> list.isOnOneLine(text)).toList();
        long yes = votes.stream().filter(vote -> vote).count();
        return votes.isEmpty() ? Optional.empty() : Optional.of(2 * yes > votes.size());
    }

    private Optional<JsonSpan> first(Predicate<JsonSpan> condition) {
        return containers.stream().filter(condition).findFirst();
    }

    private boolean startsLine(JsonSpan span) {
        return lineStart(span.begin()) + indentationAt(span.begin()).length() == span.begin();
    }

    /** The white space at the beginning of the line in which a character stands. */
    String indentationAt(int position) {
        int start = lineStart(position);
        int end = start;
        while (end < position && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    private int lineStart(int position) {
        return Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
    }
}
