package dev.rotops.engine.probe;

import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.JsonNumber;
import dev.rotops.engine.model.JsonValue;
import dev.rotops.engine.model.Printable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The shape that a JSON value must have.
 *
 * <p>A word such as {@code "<string>"} stands for any value of that type, any other scalar for itself. An object has at
 * least the members that are named; a list with one element describes every element of a list that is not empty, one with
 * more the elements one by one, and an empty one an empty list.
 */
final class JsonShape {

    private final Object shape;
    private final UnaryOperator<String> redaction;

    /**
     * Takes a shape.
     *
     * @param shape the shape as JSON
     * @param redaction leaves secrets out of what is quoted of a value, before it is cut
     */
    JsonShape(Object shape, UnaryOperator<String> redaction) {
        this.shape = shape;
        this.redaction = redaction;
    }

    /** Says where a text does not have the shape; nothing where it does. */
    Optional<String> differenceFrom(String text) {
        try {
            return differs("", shape, JsonValue.parse(text).orElse(null));
        } catch (ArtifactException e) {
            return Optional.of("is " + e.problem());
        }
    }

    private Optional<String> differs(String pointer, @Nullable Object shape, @Nullable Object value) {
        if (shape instanceof Map<?, ?> members) {
            return value instanceof Map<?, ?> map
                    ? members(pointer, members, map)
                    : isWrong(pointer, "an object", value);
        }
        if (shape instanceof List<?> elements) {
            return value instanceof List<?> list
                    ? elements(pointer, elements, list)
                    : isWrong(pointer, "a list", value);
        }
        if (shape instanceof String word && word.startsWith("<") && word.endsWith(">")) {
            return hasType(word, value) ? Optional.empty() : isWrong(pointer, word, value);
        }
        return isSame(shape, value) ? Optional.empty() : isWrong(pointer, shown(shape), value);
    }

    private Optional<String> members(String pointer, Map<?, ?> shapes, Map<?, ?> values) {
        for (Map.Entry<?, ?> shape : shapes.entrySet()) {
            String at = pointer + "/" + shape.getKey();
            Optional<String> difference = values.containsKey(shape.getKey())
                    ? differs(at, shape.getValue(), values.get(shape.getKey()))
                    : Optional.of(at + " is missing");
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> elements(String pointer, List<?> shapes, List<?> values) {
        boolean isPattern = shapes.size() == 1 && !values.isEmpty();
        if (!isPattern && shapes.size() != values.size()) {
            return Optional.of(place(pointer) + " has " + values.size() + " elements, and must have " + shapes.size());
        }
        for (int i = 0; i < values.size(); i++) {
            Optional<String> difference = differs(pointer + "/" + i, shapes.get(isPattern ? 0 : i), values.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean hasType(String word, @Nullable Object value) {
        return switch (word) {
            case "<any>" -> true;
            case "<string>" -> value instanceof String;
            case "<number>" -> value instanceof JsonNumber;
            case "<integer>" ->
                value instanceof JsonNumber number
                        && number.value().stripTrailingZeros().scale() <= 0;
            case "<boolean>" -> value instanceof Boolean;
            case "<object>" -> value instanceof Map<?, ?>;
            case "<list>" -> value instanceof List<?>;
            default -> word.equals(value);
        };
    }

    private static boolean isSame(@Nullable Object shape, @Nullable Object value) {
        if (shape instanceof JsonNumber expected && value instanceof JsonNumber actual) {
            return expected.value().compareTo(actual.value()) == 0;
        }
        return shape == null ? value == null : shape.equals(value);
    }

    private Optional<String> isWrong(String pointer, String expected, @Nullable Object value) {
        return Optional.of(place(pointer) + " is " + shown(value) + ", and must be " + expected);
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the answer" : pointer;
    }

    private String shown(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        if (value instanceof JsonNumber number) {
            return excerpt(number.literal());
        }
        return value instanceof String text ? "\"" + excerpt(text) + "\"" : String.valueOf(value);
    }

    private String excerpt(String text) {
        return Printable.excerpt(redaction.apply(text));
    }
}
