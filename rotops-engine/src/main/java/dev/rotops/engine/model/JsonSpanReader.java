package dev.rotops.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Finds where the values of a JSON document stand in its text, which is known to be well-formed. */
final class JsonSpanReader {

    private final String text;
    private int at;

    private JsonSpanReader(String text) {
        this.text = text;
    }

    static JsonSpan read(String text) throws ArtifactException {
        JsonSpanReader reader = new JsonSpanReader(text);
        reader.skipWhiteSpace();
        return reader.value("", reader.at, reader.at);
    }

    private JsonSpan value(String segment, int begin, int nameEnd) throws ArtifactException {
        int start = at;
        List<JsonSpan> children = new ArrayList<>();
        switch (text.charAt(at)) {
            case '{' -> members(children);
            case '[' -> elements(children);
            case '"' -> skipString();
            default -> skipWord();
        }
        return new JsonSpan(segment, begin, nameEnd, start, at, children);
    }

    private void members(List<JsonSpan> into) throws ArtifactException {
        while (isFollowedByChild('}')) {
            int begin = at;
            skipString();
            int end = at;
            skipWhiteSpace();
            at++;
            skipWhiteSpace();
            into.add(value(name(text.substring(begin, end)), begin, end));
        }
    }

    private void elements(List<JsonSpan> into) throws ArtifactException {
        while (isFollowedByChild(']')) {
            into.add(value(String.valueOf(into.size()), at, at));
        }
    }

    /** Passes the bracket or comma that it stands at, or the closing bracket. */
    private boolean isFollowedByChild(char close) {
        skipWhiteSpace();
        if (text.charAt(at) == close) {
            at++;
            return false;
        }
        at++;
        skipWhiteSpace();
        if (text.charAt(at) == close) {
            at++;
            return false;
        }
        return true;
    }

    private static String name(String quoted) throws ArtifactException {
        return quoted.indexOf('\\') < 0
                ? quoted.substring(1, quoted.length() - 1)
                : String.valueOf(JsonDocument.parse("", quoted).value());
    }

    private void skipString() {
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipWord() {
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void skipWhiteSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
