package dev.rotops.engine.model;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A way to lay out a JSON document, spelled out independently of the editor that has to recognise it. */
record JsonLayout(
        String unit,
        String lineBreak,
        boolean listsOnOneLine,
        String padding,
        String colon,
        boolean marked,
        String end) {

    static final JsonLayout USUAL = new JsonLayout("  ", "\n", false, "", ": ", false, "\n");

    /** Everything on one line, as programs write it. */
    static final JsonLayout COMPACT = new JsonLayout("", "", true, "", ":", false, "");

    String write(Object document) {
        return (marked ? "\uFEFF" : "") + value(document, "") + end;
    }

    private boolean isCompact() {
        return lineBreak.isEmpty();
    }

    private String value(Object value, String indentation) {
        if (value instanceof Map<?, ?> members) {
            StringJoiner text = joiner("{", "}", indentation, isCompact());
            members.forEach((name, member) ->
                    text.add('"' + name.toString() + '"' + colon + value(member, indentation + unit)));
            return text.toString();
        }
        if (value instanceof List<?> list) {
            boolean scalars = list.stream().noneMatch(element -> element instanceof Map);
            StringJoiner text = joiner("[", "]", indentation, isCompact() || (scalars && listsOnOneLine));
            list.forEach(element -> text.add(value(element, indentation + unit)));
            return list.isEmpty() ? "[]" : text.toString();
        }
        return '"' + value.toString() + '"';
    }

    private StringJoiner joiner(String open, String close, String indentation, boolean oneLine) {
        if (oneLine) {
            return new StringJoiner(isCompact() ? "," : ", ", open + padding, padding + close);
        }
        String line = lineBreak + indentation;
        return new StringJoiner("," + line + unit, open + line + unit, line + close);
    }

    @Override
    public String toString() {
        return (isCompact() ? "compact" : "unit '" + unit.replace("\t", "\\t") + "'")
                + (lineBreak.equals("\r\n") ? " CRLF" : lineBreak.equals("\r") ? " CR" : "")
                + (listsOnOneLine ? " lists on one line" : "")
                + (padding.isEmpty() ? "" : " padded")
                + (marked ? " marked" : "")
                + (end.isEmpty() ? " without last line break" : "");
    }
}
