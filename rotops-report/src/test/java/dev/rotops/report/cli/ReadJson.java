package dev.rotops.report.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object that a command printed or wrote. */
record ReadJson(Map<String, Object> members) {

    static ReadJson of(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            ReadJson json = of(value(parser));
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something stands behind the document");
            }
            return json;
        }
    }

    @SuppressWarnings("unchecked")
    private static ReadJson of(Object value) {
        return new ReadJson((Map<String, Object>) value);
    }

    private static Object value(JsonParser parser) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                return members;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                return elements;
            }
            case VALUE_NUMBER_INT -> {
                return parser.getIntValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            default -> {
                return parser.getString();
            }
        }
    }

    /** The object at the end of a path of member names. */
    ReadJson at(String... path) {
        ReadJson found = this;
        for (String name : path) {
            found = of(found.get(name));
        }
        return found;
    }

    /** A list of objects. */
    List<ReadJson> list(String name) {
        return ((List<?>) get(name)).stream().map(ReadJson::of).toList();
    }

    Object get(String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    String text(String name) {
        return (String) get(name);
    }
}
