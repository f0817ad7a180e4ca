package dev.rotops.engine.model;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A way to change one place of a JSON document, such as people, scripts and bad merges do. */
enum Edit {
    DELETED(EditablePlace::remove),
    RENAMED(EditablePlace::rename),
    NULL_INSTEAD(instead(() -> json().nullNode())),
    BOOLEAN_INSTEAD(instead(() -> json().booleanNode(true))),
    ZERO_INSTEAD(instead(() -> json().numberNode(0))),
    NUMBER_INSTEAD(instead(() -> json().numberNode(7))),
    FRACTION_INSTEAD(instead(() -> json().numberNode(1.5))),
    HUGE_NUMBER_INSTEAD(instead(() -> json().numberNode(1e300))),
    EMPTY_TEXT_INSTEAD(instead(() -> json().stringNode(""))),
    LEVEL_INSTEAD(instead(() -> json().stringNode("isolated"))),
    SENTENCE_INSTEAD(instead(() -> json().stringNode("Something else!"))),
    EMPTY_LIST_INSTEAD(instead(() -> json().arrayNode())),
    LIST_OF_NULL_INSTEAD(instead(() -> json().arrayNode().addNull())),
    LIST_OF_EMPTY_TEXT_INSTEAD(instead(() -> json().arrayNode().add(""))),
    LIST_OF_LEVEL_INSTEAD(instead(() -> json().arrayNode().add("contract"))),
    EMPTY_OBJECT_INSTEAD(instead(() -> json().objectNode())),
    IN_A_LIST(place -> place.replace(json().arrayNode().add(place.value()))),
    ELEMENT_REPEATED(list(list -> list.add(list.get(0)))),
    LEVEL_ADDED(list(list -> list.add("full-system"))),
    OBJECT_ADDED(list(ArrayNode::addObject)),
    UNKNOWN_KEY_ADDED(object(object -> object.put("colour", "red"))),
    LEGACY_KEY_ADDED(object(object -> object.put("obligationId", "orders.place"))),
    UPPER_CASE(text(text -> text.toUpperCase(Locale.ROOT))),
    SPACE_BEFORE(text(text -> " " + text)),
    LINE_BREAK_AFTER(text(text -> text + "\n")),
    DOT_AFTER(text(text -> text + ".")),
    UNDERSCORE_AFTER(text(text -> text + "_")),
    ACCENT_AFTER(text(text -> text + "é"));

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing that changes
    private final Predicate<EditablePlace> change;

    Edit(Predicate<EditablePlace> change) {
        this.change = change;
    }

    /** Changes the place, unless this is no way to change what stands there. */
    boolean applyTo(EditablePlace place) {
        return change.test(place);
    }

    private static JsonNodeFactory json() {
        return JsonNodeFactory.instance;
    }

    private static Predicate<EditablePlace> instead(Supplier<JsonNode> value) {
        return place -> place.replace(value.get());
    }

    private static Predicate<EditablePlace> list(Consumer<ArrayNode> change) {
        return place -> {
            if (place.value() instanceof ArrayNode list && !list.isEmpty()) {
                change.accept(list);
                return true;
            }
            return false;
        };
    }

    private static Predicate<EditablePlace> object(Consumer<ObjectNode> change) {
        return place -> {
            if (place.value() instanceof ObjectNode object) {
                change.accept(object);
                return true;
            }
            return false;
        };
    }

    private static Predicate<EditablePlace> text(UnaryOperator<String> change) {
        return place -> place.value().isString()
                && place.replace(json().stringNode(change.apply(place.value().asString())));
    }
}
