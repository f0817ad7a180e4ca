package dev.rotops.engine.model;

import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in the words of somebody who edits the file what the schema does not allow. */
final class ViolationText {

    private static final int MAXIMUM_VALUE = 60;
    private static final String COMMAND = "command";

    private final Error error;
    private final String pointer;
    private final @Nullable Object value;

    /**
     * Makes the text of one violation.
     *
     * @param error what the validator says
     * @param value the value that it says it of, as it was written
     */
    ViolationText(Error error, @Nullable Object value) {
        this.error = error;
        this.pointer = error.getInstanceLocation().toString();
        this.value = value;
    }

    String message() {
        return switch (error.getKeyword()) {
            case "required" -> key() + " is missing";
            case "additionalProperties" -> "the key " + key() + " is not known here";
            case "oneOf" ->
                subject() + " must have either " + String.join(" or ", alternatives()) + ", found "
                        + (hasSeveralAlternatives() ? "both" : "neither");
            case "type" -> subject() + " must be " + type() + ", found " + found();
            case "minItems", "minLength" -> subject() + " must not be empty";
            case "minimum" -> subject() + " must be at least " + minimum() + ", found " + found();
            case "uniqueItems" -> subject() + " names " + repeated() + " more than once";
            case "enum" -> subject() + " must be one of " + words(allowed()) + ", found " + found();
            case "pattern" ->
                isEmptyText() ? subject() + " must not be empty" : subject() + form() + ", found " + found();
            default -> subject() + " is not valid: " + error.getMessage();
        };
    }

    String remedy() {
        return switch (error.getKeyword()) {
            case "required" -> "add " + key();
            case "additionalProperties" -> "remove it, or correct its spelling";
            case "oneOf" ->
                hasSeveralAlternatives()
                        ? "keep one of them"
                        : "add " + alternatives().get(0);
            case "type" -> "write " + wellTyped();
            case "minItems" -> "add an element";
            case "minLength" -> isElement() ? "write a text, or remove the element" : "write a text";
            case "minimum" -> "write " + minimum() + " or more";
            case "uniqueItems" -> "keep one of them";
            case "enum" -> "write one of these words";
            case "pattern" ->
                isExtension()
                        ? "write an extension such as \".ts\""
                        : isDate()
                                ? "write a day such as \"2027-01-31\""
                                : isPointer()
                                        ? "write a pointer such as \"/capabilities/webhooks/supported\""
                                        : isEmptyText() ? "write an id" : "rename it, here and wherever it is used";
            default -> "write an allowed value";
        };
    }

    private String subject() {
        if (pointer.isEmpty()) {
            return "the document";
        }
        String name = JsonDocument.lastSegment(pointer);
        return isElement()
                ? "element " + name + " of " + JsonDocument.lastSegment(pointer.substring(0, pointer.lastIndexOf('/')))
                : name;
    }

    /** No artifact has keys of digits at a place that the schema says anything about. */
    private boolean isElement() {
        return JsonDocument.lastSegment(pointer).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String key() {
        return shortened(JsonQuote.of(String.valueOf(error.getProperty())));
    }

    private JsonNode allowed() {
        return error.getSchemaNode();
    }

    private String minimum() {
        return allowed().decimalValue().stripTrailingZeros().toPlainString();
    }

    private List<String> alternatives() {
        return stream(allowed())
                .map(alternative -> JsonQuote.of(words(alternative.path("required"))))
                .toList();
    }

    private boolean hasSeveralAlternatives() {
        return value instanceof Map<?, ?> members
                && stream(allowed()).allMatch(alternative -> members.containsKey(words(alternative.path("required"))));
    }

    private String type() {
        return switch (allowed().asString()) {
            case "array" -> "a list";
            case "object" -> "an object";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            default -> "a " + allowed().asString();
        };
    }

    /** What can be pasted where the value merely lacks its brackets or quotes. */
    private String wellTyped() {
        String type = allowed().asString();
        boolean lacksBrackets = type.equals("array") && value instanceof String;
        boolean lacksQuotes = type.equals("string") && (value instanceof JsonNumber || value instanceof Boolean);
        String written = written(value);
        if (written.length() > MAXIMUM_VALUE || !(lacksBrackets || lacksQuotes)) {
            return type();
        }
        String key = isElement() ? "" : JsonQuote.of(JsonDocument.lastSegment(pointer)) + ": ";
        return key + (lacksBrackets ? '[' + elements(written) + ']' : '"' + written + '"');
    }

    /** A command is its program and its arguments. */
    private String elements(String written) {
        return JsonDocument.lastSegment(pointer).equals(COMMAND) && value instanceof String text
                ? Stream.of(text.strip().split("\\s+", -1)).map(JsonQuote::of).collect(Collectors.joining(", "))
                : written;
    }

    private String form() {
        if (isDate()) {
            return " must be a date";
        }
        if (isPointer()) {
            return " must be a JSON Pointer";
        }
        return isExtension() ? " must start with a dot" : " may hold only " + alphabet();
    }

    private boolean isDate() {
        return allowed().asString().startsWith("^[0-9]{4}-");
    }

    private boolean isPointer() {
        return allowed().asString().equals(JsonPointers.PATTERN);
    }

    private String alphabet() {
        return switch (allowed().asString()) {
            case "^[a-z0-9-]+$" -> "lower-case letters, digits and hyphens";
            case "^[a-z0-9.-]+$" -> "lower-case letters, digits, hyphens and dots";
            default -> "what matches " + allowed().asString();
        };
    }

    private boolean isExtension() {
        return allowed().asString().equals("^\\.[\\s\\S]");
    }

    private boolean isEmptyText() {
        return value instanceof String text && text.isEmpty();
    }

    private String repeated() {
        List<?> elements = value instanceof List<?> list ? list : List.of();
        Set<@Nullable Object> seen = new HashSet<>();
        String repeated = elements.stream()
                .filter(element -> !seen.add(element))
                .map(element -> shortened(written(element)))
                .distinct()
                .collect(Collectors.joining(", "));
        return repeated.isEmpty() ? "the same thing" : repeated;
    }

    private static String words(JsonNode list) {
        return stream(list).map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private String found() {
        return shortened(written(value));
    }

    private static String written(@Nullable Object value) {
        if (value instanceof String text) {
            return JsonQuote.of(text);
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        return value instanceof Map<?, ?> ? "an object" : value instanceof List<?> ? "a list" : String.valueOf(value);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAXIMUM_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAXIMUM_VALUE)) + "…";
    }
}
