package dev.rotops.engine.model;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes plain values (maps, lists, strings, truth values) so that they look like the document that they are put into. */
final class JsonFragment {

    private final JsonStyle style;

    JsonFragment(JsonStyle style) {
        this.style = style;
    }

    /**
     * Writes a value.
     *
     * @param name the member that it is, by which like lists are found; empty for an element
     * @param value the value
     * @param indentation that of the line in which it begins
     * @param oneLine whether it must stay on that line
     */
    String of(String name, Object value, String indentation, boolean oneLine) {
        if (value instanceof List<?> list) {
            boolean scalars = list.stream().noneMatch(element -> element instanceof List || element instanceof Map);
            return list(list, indentation, oneLine || (scalars && style.writesOnOneLine(name)));
        }
        if (value instanceof Map<?, ?> map) {
            return object(map, indentation, oneLine);
        }
        return value instanceof Boolean ? value.toString() : JsonQuote.of(value.toString());
    }

    String member(String name, Object value, String indentation, boolean oneLine) {
        return JsonQuote.of(name) + style.colon() + of(name, value, indentation, oneLine);
    }

    private String list(List<?> elements, String indentation, boolean oneLine) {
        StringJoiner text = joiner("[", "]", true, indentation, oneLine);
        for (Object element : elements) {
            text.add(of("", element, indentation + style.unit(), oneLine));
        }
        return elements.isEmpty() ? "[]" : text.toString();
    }

    private String object(Map<?, ?> members, String indentation, boolean oneLine) {
        StringJoiner text = joiner("{", "}", false, indentation, oneLine);
        members.forEach((name, value) -> text.add(member(name.toString(), value, indentation + style.unit(), oneLine)));
        return members.isEmpty() ? "{}" : text.toString();
    }

    private StringJoiner joiner(String open, String close, boolean list, String indentation, boolean oneLine) {
        if (oneLine) {
            String padding = style.padding(list);
            return new StringJoiner(style.comma(), open + padding, padding + close);
        }
        String line = style.lineBreak() + indentation;
        return new StringJoiner("," + line + style.unit(), open + line + style.unit(), line + close);
    }
}
