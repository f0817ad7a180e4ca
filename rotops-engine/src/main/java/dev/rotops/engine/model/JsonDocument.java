package dev.rotops.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * The content of a JSON file as plain values: maps, lists, strings, numbers, booleans and null.
 *
 * <p>It is read with the streaming parser alone: binding to a tree or to beans costs more at start-up than everything
 * else that RotOps does in a test run. The places of objects are kept, for everything is reported against them; those of
 * other values are read off only when somebody asks, in a second pass.
 */
final class JsonDocument {

    private static final int MAXIMUM_DEPTH = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAXIMUM_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String file;
    private final String text;
    private final @Nullable Object value;
    private final List<String> duplicateKeys;
    private final Map<String, Location> objects;
    private @Nullable Map<String, Location> everything;

    private JsonDocument(String file, String text, @Nullable Object value, Reading reading) {
        this.file = file;
        this.text = text;
        this.value = value;
        this.duplicateKeys = List.copyOf(reading.duplicateKeys);
        this.objects = reading.objects;
    }

    static JsonDocument parse(String file, String text) throws ArtifactException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return read(file, text, parser);
        }
    }

    private static JsonDocument read(String file, String text, JsonParser parser) throws ArtifactException {
        try {
            if (parser.nextToken() == null) {
                throw new ArtifactException(
                        Location.of(file), "the file is empty", "write the artifact, or delete the file");
            }
            Reading reading = new Reading(file);
            Object value = reading.read(parser, "");
            requireEnd(file, parser);
            return new JsonDocument(file, text, value, reading);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new ArtifactException(at(file, location), SyntaxText.message(e), SyntaxText.remedy(e));
        }
    }

    private static void requireEnd(String file, JsonParser parser) throws ArtifactException {
        TokenStreamLocation surplus;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            surplus = parser.currentTokenLocation();
        } catch (JacksonException e) {
            surplus = e.getLocation();
        }
        throw new ArtifactException(
                at(file, surplus),
                "the JSON document has ended, but the file goes on",
                "delete what follows the document");
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** The value at a JSON Pointer; null also where there is none. */
    @Nullable
    Object valueAt(String pointer) {
        if (pointer.isEmpty()) {
            return value;
        }
        String segment = lastSegment(pointer);
        Object parent = valueAt(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof Map<?, ?> members) {
            return members.get(segment);
        }
        return parent instanceof List<?> elements ? elementAt(elements, segment) : null;
    }

    @Nullable
    private static Object elementAt(List<?> elements, String segment) {
        boolean isIndex = segment.length() < 10 && segment.matches("0|[1-9][0-9]*");
        int index = isIndex ? Integer.parseInt(segment) : elements.size();
        return index < elements.size() ? elements.get(index) : null;
    }

    /** The JSON text of a scalar at a JSON Pointer; {@code null} also for what is none. */
    String written(String pointer) {
        Object found = valueAt(pointer);
        if (found instanceof String text) {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
        }
        if (found instanceof JsonNumber number) {
            return number.literal();
        }
        return found instanceof Boolean ? found.toString() : "null";
    }

    /** Pointers of members whose key stands more than once in their object; the last one is what was read. */
    List<String> duplicateKeys() {
        return duplicateKeys;
    }

    /** The place of the value at a JSON Pointer, or of the closest value around it that exists. */
    Location locate(String pointer) {
        Location object = objects.get(pointer);
        if (object != null) {
            return object;
        }
        Map<String, Location> known = everything;
        if (known == null) {
            known = new LinkedHashMap<>();
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                index(parser, "", known);
            }
            everything = known;
        }
        String nearest = pointer;
        while (true) {
            Location location = known.get(nearest);
            if (location != null) {
                return location;
            }
            if (nearest.isEmpty()) {
                return Location.of(file);
            }
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
    }

    /** What is noted down while the document is read. */
    private static final class Reading {
        private final String file;
        private final Set<String> duplicateKeys = new LinkedHashSet<>();
        private final Map<String, Location> objects = new HashMap<>();

        Reading(String file) {
            this.file = file;
        }

        @Nullable
        Object read(JsonParser parser, String pointer) {
            JsonToken token = parser.currentToken();
            return switch (token) {
                case START_OBJECT -> readObject(parser, pointer);
                case START_ARRAY -> readArray(parser, pointer);
                case VALUE_STRING -> parser.getString();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> null;
            };
        }

        private Map<String, @Nullable Object> readObject(JsonParser parser, String pointer) {
            objects.put(pointer, at(file, parser.currentTokenLocation()));
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                String at = child(pointer, name);
                if (members.containsKey(name)) {
                    duplicateKeys.add(at);
                }
                members.put(name, read(parser, at));
            }
            return members;
        }

        private List<@Nullable Object> readArray(JsonParser parser, String pointer) {
            List<@Nullable Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(read(parser, pointer + '/' + elements.size()));
            }
            return elements;
        }
    }

    private void index(JsonParser parser, String pointer, Map<String, Location> into) {
        into.put(pointer, at(file, parser.currentTokenLocation()));
        JsonToken open = parser.currentToken();
        if (open == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                index(parser, child(pointer, name), into);
            }
        } else if (open == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                index(parser, pointer + '/' + i, into);
            }
        }
    }

    private static Location at(String file, @Nullable TokenStreamLocation location) {
        return location == null
                ? Location.of(file)
                : new Location(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    /** The pointer of an object's member. */
    static String child(String pointer, String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    /** The name or index at the end of a pointer. */
    static String lastSegment(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
