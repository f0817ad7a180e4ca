package dev.rotops.engine.model;

import java.util.ArrayList;
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
import tools.jackson.core.json.JsonFactory;

/**
 * The content of a JSON file as plain values: maps, lists, strings, numbers, booleans and null.
 *
 * <p>It is read with the streaming parser alone: binding to a tree or to beans costs more at start-up than everything
 * else that RotOps does in a test run. The places of objects are kept, for everything is reported against them; those of
 * other values are read off only when somebody asks, in a second pass.
 */
public final class JsonDocument {

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
    private final boolean repeatsKeys;
    private @Nullable JsonPlaces places;

    private JsonDocument(String file, String text, @Nullable Object value, boolean repeatsKeys) {
        this.file = file;
        this.text = text;
        this.value = value;
        this.repeatsKeys = repeatsKeys;
    }

    /**
     * Reads a document.
     *
     * @param file what to call it in locations
     * @param text its JSON text
     * @return the document
     * @throws ArtifactException when the text is not JSON
     */
    public static JsonDocument parse(String file, String text) throws ArtifactException {
        try (JsonParser parser = parser(text)) {
            return read(file, text, parser);
        }
    }

    private static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    private static JsonDocument read(String file, String text, JsonParser parser) throws ArtifactException {
        try {
            if (parser.nextToken() == null) {
                throw new ArtifactException(
                        Location.of(file), "the file is empty", "write the artifact, or delete the file");
            }
            Reading reading = new Reading(parser);
            Object value = reading.read();
            requireEnd(file, parser);
            return new JsonDocument(file, text, value, reading.repeatsKeys);
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

    /**
     * Returns a value.
     *
     * @param pointer a JSON Pointer
     * @return the value at it: a map, a list, a string, a number, a truth value; null also where there is none
     */
    public @Nullable Object valueAt(String pointer) {
        return valueAt(value, pointer);
    }

    static @Nullable Object valueAt(@Nullable Object document, String pointer) {
        if (pointer.isEmpty()) {
            return document;
        }
        int separator = pointer.lastIndexOf('/');
        if (separator < 0) {
            return null;
        }
        String segment = lastSegment(pointer);
        Object parent = valueAt(document, pointer.substring(0, separator));
        if (parent instanceof Map<?, ?> members) {
            return members.get(segment);
        }
        return parent instanceof List<?> elements ? elementAt(elements, segment) : null;
    }

    @Nullable
    private static Object elementAt(List<?> elements, String segment) {
        int index = isIndex(segment) ? Integer.parseInt(segment) : elements.size();
        return index < elements.size() ? elements.get(index) : null;
    }

    private static boolean isIndex(String segment) {
        boolean digits = !segment.isEmpty() && segment.length() < 10;
        for (int i = 0; i < segment.length(); i++) {
            digits &= segment.charAt(i) >= '0' && segment.charAt(i) <= '9';
        }
        return digits && (segment.length() == 1 || segment.charAt(0) != '0');
    }

    /**
     * Tells whether the document is an object, as capability documents and artifacts are.
     *
     * @return whether it is one
     */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /**
     * Tells whether anything stands at a place, be it null.
     *
     * @param pointer a JSON Pointer
     * @return whether there is a value
     */
    public boolean has(String pointer) {
        return places().pointers().contains(pointer);
    }

    /**
     * Returns a value as it could be written.
     *
     * @param pointer a JSON Pointer
     * @return JSON on one line; {@code null} also where there is nothing
     */
    public String textAt(String pointer) {
        return CanonicalJson.of(valueAt(pointer));
    }

    /**
     * Lists everything that the document holds.
     *
     * @return the JSON Pointers of all values, in the order of the document, that of the whole document first
     */
    public Set<String> pointers() {
        return places().pointers();
    }

    /** The JSON text of a scalar at a JSON Pointer; {@code null} also for what is none. */
    String written(String pointer) {
        Object found = valueAt(pointer);
        return found instanceof Map<?, ?> || found instanceof List<?> ? "null" : CanonicalJson.of(found);
    }

    /**
     * Lists what stands more than once in its object; the last one is what was read.
     *
     * @return JSON Pointers of the members
     */
    public List<String> duplicateKeys() {
        return repeatsKeys ? places().duplicateKeys() : List.of();
    }

    /** The place of the value at a JSON Pointer, or of the closest value around it that exists. */
    Location locate(String pointer) {
        return valueAt(pointer) instanceof JsonObject object ? object.locationIn(file) : places().closestTo(pointer);
    }

    private synchronized JsonPlaces places() {
        if (places == null) {
            try (JsonParser parser = parser(text)) {
                places = JsonPlaces.read(file, parser);
            }
        }
        return places;
    }

    /** The first pass. It makes no pointers: writing them takes longer than reading the file. */
    private static final class Reading {
        private final JsonParser parser;
        private boolean repeatsKeys;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        @Nullable
        Object read() {
            return switch (parser.currentToken()) {
                case START_OBJECT -> readObject();
                case START_ARRAY -> readArray();
                case VALUE_STRING -> parser.getString();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> null;
            };
        }

        private JsonObject readObject() {
            JsonObject members = new JsonObject(parser.currentTokenLocation());
            for (int size = 1; parser.nextToken() != JsonToken.END_OBJECT; size++) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, read());
                repeatsKeys |= members.size() < size;
            }
            return members;
        }

        private List<@Nullable Object> readArray() {
            List<@Nullable Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(read());
            }
            return elements;
        }
    }

    static Location at(String file, @Nullable TokenStreamLocation location) {
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
