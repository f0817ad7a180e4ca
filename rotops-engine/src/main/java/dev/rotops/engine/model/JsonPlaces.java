package dev.rotops.engine.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Where every value of a JSON file stands, by JSON Pointer, and which keys are repeated: what few files are asked for. */
final class JsonPlaces {

    private final String file;
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Set<String> duplicateKeys = new LinkedHashSet<>();

    private JsonPlaces(String file) {
        this.file = file;
    }

    /** Reads a document that has been read before, so that nothing can be wrong with it. */
    static JsonPlaces read(String file, JsonParser parser) {
        JsonPlaces places = new JsonPlaces(file);
        parser.nextToken();
        places.add(parser, "");
        return places;
    }

    private void add(JsonParser parser, String pointer) {
        places.put(pointer, JsonDocument.at(file, parser.currentTokenLocation()));
        JsonToken open = parser.currentToken();
        if (open == JsonToken.START_OBJECT) {
            addMembers(parser, pointer);
        } else if (open == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                add(parser, pointer + '/' + i);
            }
        }
    }

    private void addMembers(JsonParser parser, String object) {
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String pointer = JsonDocument.child(object, name);
            if (!names.add(name)) {
                duplicateKeys.add(pointer);
            }
            parser.nextToken();
            add(parser, pointer);
        }
    }

    /** The place of the value at a pointer, or of the closest value around it that exists. */
    Location closestTo(String pointer) {
        String nearest = pointer;
        while (true) {
            Location place = places.get(nearest);
            if (place != null) {
                return place;
            }
            if (nearest.isEmpty()) {
                return Location.of(file);
            }
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
    }

    /** The pointers of all values, in the order of the file. */
    Set<String> pointers() {
        return Collections.unmodifiableSet(places.keySet());
    }

    List<String> duplicateKeys() {
        return List.copyOf(duplicateKeys);
    }
}
