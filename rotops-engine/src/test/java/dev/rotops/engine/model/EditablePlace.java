package dev.rotops.engine.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place of a JSON document that can be edited.
 *
 * @param container the object or the list that holds the value
 * @param name the value's key in the object; empty in a list
 * @param index the value's index in the list
 */
record EditablePlace(JsonNode container, String name, int index) {

    /** All places below a value, from the outside in. */
    static List<EditablePlace> below(JsonNode container) {
        List<EditablePlace> places = new ArrayList<>();
        if (container instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> places.add(new EditablePlace(container, name, -1)));
        } else {
            for (int i = 0; i < container.size(); i++) {
                places.add(new EditablePlace(container, "", i));
            }
        }
        for (EditablePlace place : List.copyOf(places)) {
            places.addAll(below(place.value()));
        }
        return places;
    }

    JsonNode value() {
        return container instanceof ObjectNode ? container.get(name) : container.get(index);
    }

    boolean replace(JsonNode value) {
        if (container instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) container).set(index, value);
        }
        return true;
    }

    boolean remove() {
        return container instanceof ObjectNode object
                ? object.remove(name) != null
                : ((ArrayNode) container).remove(index) != null;
    }

    boolean rename() {
        if (container instanceof ObjectNode object) {
            object.set(name + "s", object.remove(name));
            return true;
        }
        return false;
    }
}
