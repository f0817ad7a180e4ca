package dev.rotops.engine.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads the members of one JSON object leniently: what has the wrong shape is passed over, so that the rules can go on
 * over the rest.
 *
 * <p>Whatever is not exactly as the schema wants it raises a {@link Doubt}. The schema has the last word: only a doubted
 * artifact is worth the half second that a JSON Schema validator needs to start.
 */
final class ObjectReader {

    /** Set once anything was met that the schema may not allow. */
    static final class Doubt {
        private boolean raised;

        void raise() {
            raised = true;
        }

        boolean isRaised() {
            return raised;
        }
    }

    /** What is allowed in a list of strings. */
    enum Texts {
        /** May be left out. */
        ANY,
        /** May be left out; without repetitions. */
        UNIQUE,
        /** Must be there, with at least one element. */
        SOME,
        /** Must be there, with at least one element and without repetitions. */
        SOME_UNIQUE;

        private boolean required() {
            return this == SOME || this == SOME_UNIQUE;
        }

        private boolean unique() {
            return this == UNIQUE || this == SOME_UNIQUE;
        }
    }

    private static final Object ABSENT = new Object();

    private final String pointer;
    private final JsonObject members;
    private final Doubt doubt;
    /** The members that are there and were asked for. */
    private final Set<String> read = new HashSet<>();

    private ObjectReader(String pointer, JsonObject members, Doubt doubt) {
        this.pointer = pointer;
        this.members = members;
        this.doubt = doubt;
    }

    /** Reads a whole document; one that is not an object is read as an empty one. */
    static <T> T document(@Nullable Object value, Doubt doubt, Function<ObjectReader, T> decoder) {
        if (!(value instanceof JsonObject)) {
            doubt.raise();
        }
        JsonObject members = value instanceof JsonObject object ? object : new JsonObject(TokenStreamLocation.NA);
        ObjectReader reader = new ObjectReader("", members, doubt);
        reader.optionalText("$schema");
        return reader.decodedBy(decoder);
    }

    /** The JSON Pointer of this object. */
    String pointer() {
        return pointer;
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** A required, non-empty string; empty where there is none. */
    String text(String name) {
        return optionalText(name).orElseGet(() -> {
            doubt.raise();
            return "";
        });
    }

    /** A string that, where it is present, must not be empty. */
    Optional<String> optionalText(String name) {
        Optional<String> text = optionalExpression(name);
        if (text.isPresent() && text.get().isEmpty() && !name.equals("$schema")) {
            doubt.raise();
        }
        return text;
    }

    /** A required string that may be empty, as the regular expression is that matches everything. */
    String expression(String name) {
        return optionalExpression(name).orElseGet(() -> {
            doubt.raise();
            return "";
        });
    }

    /** A string that may be left out or empty. */
    Optional<String> optionalExpression(String name) {
        return Optional.ofNullable(member(name, String.class));
    }

    /** A required id of lower-case letters, digits and hyphens, and of dots where {@code dots} allows them. */
    String id(String name, boolean dots) {
        String id = text(name);
        requireIdForm(id, dots);
        return id;
    }

    /** A required, non-empty list of different ids, in which dots are allowed. */
    List<String> ids(String name) {
        List<String> ids = texts(name, Texts.SOME_UNIQUE);
        for (String id : ids) {
            requireIdForm(id, true);
        }
        return ids;
    }

    private void requireIdForm(String id, boolean dots) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (dots && c == '.');
            if (!allowed) {
                doubt.raise();
            }
        }
    }

    /** A string that must be one of the given words, where it is present. */
    Optional<String> word(String name, Set<String> words) {
        Optional<String> word = optionalText(name);
        if (word.isPresent() && !words.contains(word.get())) {
            doubt.raise();
        }
        return word;
    }

    /** A required string that must be one of the given words; another one is read as it stands. */
    String requiredWord(String name, Set<String> words) {
        text(name);
        return word(name, words).orElse("");
    }

    /** A required list, possibly empty, of the given words; others are read as they stand. */
    List<String> words(String name, Set<String> words) {
        list(name, true);
        List<String> texts = texts(name, Texts.ANY);
        if (!words.containsAll(texts)) {
            doubt.raise();
        }
        return texts;
    }

    /** Whether there is a list, of whatever elements. */
    boolean isList(String name) {
        return members.get(name) instanceof List<?>;
    }

    /** A list of strings that older files write as a single string. */
    List<String> textsOrText(String name) {
        List<String> texts = texts(name, Texts.ANY);
        return members.get(name) instanceof String text ? List.of(text) : texts;
    }

    /** A string, or a list of different strings. */
    List<String> someTextsOrText(String name) {
        return members.get(name) instanceof List<?> ? texts(name, Texts.SOME_UNIQUE) : List.of(text(name));
    }

    /** What older files write under a name that the schema no longer knows. */
    List<String> legacyTexts(String name) {
        if (members.containsKey(name)) {
            doubt.raise();
        }
        return textsOrText(name);
    }

    /** A single string that older files write under a name that the schema no longer knows. */
    Optional<String> legacyText(String name) {
        return isList(name) ? Optional.empty() : legacyTexts(name).stream().findFirst();
    }

    List<String> texts(String name, Texts shape) {
        List<?> elements = list(name, shape.required());
        List<String> texts = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (element instanceof String text) {
                texts.add(text);
                if (text.isEmpty()) {
                    doubt.raise();
                }
            } else {
                doubt.raise();
            }
        }
        if (texts.isEmpty() ? shape.required() : shape.unique() && repeats(texts)) {
            doubt.raise();
        }
        return List.copyOf(texts);
    }

    private static boolean repeats(List<String> texts) {
        return texts.size() > 1 && new HashSet<>(texts).size() < texts.size();
    }

    /** A list of different strings that may be left out, but not be empty. */
    List<String> someIfAny(String name) {
        return texts(name, has(name) ? Texts.SOME_UNIQUE : Texts.UNIQUE);
    }

    /** A required date; what is none lies before all dates. */
    LocalDate date(String name) {
        return optionalDate(name).orElseGet(() -> {
            doubt.raise();
            return LocalDate.MIN;
        });
    }

    /** A date that may be left out; what is none lies before all dates. */
    Optional<LocalDate> optionalDate(String name) {
        if (!members.containsKey(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeParseException e) {
            doubt.raise();
            return Optional.of(LocalDate.MIN);
        }
    }

    <T> List<T> objects(String name, boolean required, Function<ObjectReader, T> decoder) {
        List<T> objects = new ArrayList<>();
        List<?> elements = list(name, required);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof JsonObject object) {
                objects.add(new ObjectReader(pointer + '/' + name + '/' + i, object, doubt).decodedBy(decoder));
            } else {
                doubt.raise();
            }
        }
        return List.copyOf(objects);
    }

    /** An object that may be left out. */
    <T> Optional<T> object(String name, Function<ObjectReader, T> decoder) {
        return Optional.ofNullable(member(name, JsonObject.class))
                .map(object -> new ObjectReader(pointer + '/' + name, object, doubt).decodedBy(decoder));
    }

    /** An object with any members; empty where there is none. */
    Map<?, ?> anyObject(String name) {
        JsonObject object = member(name, JsonObject.class);
        return object == null ? Map.of() : object;
    }

    /** What the schema wants, and no other method of the reader knows. */
    void requireThat(boolean condition) {
        if (!condition) {
            doubt.raise();
        }
    }

    /** Any value at all, null included. */
    @Nullable
    Object anything(String name) {
        if (members.containsKey(name)) {
            read.add(name);
        }
        return members.get(name);
    }

    /** Whether the one name is there, be it with null; exactly one of the two must be. */
    boolean hasRatherThan(String name, String other) {
        if (members.containsKey(name) == members.containsKey(other)) {
            doubt.raise();
        }
        return members.containsKey(name);
    }

    /** A truth value that may be left out; only what is plainly true is true. */
    boolean isTrue(String name) {
        isNotFalse(name);
        return Boolean.TRUE.equals(members.get(name));
    }

    /** A truth value that may be left out; only what is plainly false is false. */
    boolean isNotFalse(String name) {
        return !Boolean.FALSE.equals(member(name, Boolean.class));
    }

    /**
     * A whole number of at least 1 that may be left out; only the schema knows about {@code 1.0} and {@code 1e3}. Any other
     * number is read as it stands.
     */
    OptionalDouble positiveNumber(String name) {
        JsonNumber number = member(name, JsonNumber.class);
        if (number == null) {
            return OptionalDouble.empty();
        }
        String literal = number.literal();
        if (!literal.chars().allMatch(c -> c >= '0' && c <= '9') || literal.equals("0")) {
            doubt.raise();
        }
        return OptionalDouble.of(Double.parseDouble(literal));
    }

    /** A whole number of at least 0 that may be left out; any other number is read as it stands. */
    OptionalDouble wholeNumber(String name) {
        boolean isZero = members.get(name) instanceof JsonNumber number
                && number.literal().equals("0");
        if (isZero) {
            read.add(name);
            return OptionalDouble.of(0);
        }
        return positiveNumber(name);
    }

    /** All strings of this object and of what is in it, by their pointers. */
    Map<String, String> textsBelow() {
        Map<String, String> texts = new LinkedHashMap<>();
        collectTexts(pointer, members, texts);
        return Collections.unmodifiableMap(texts);
    }

    private static void collectTexts(String pointer, @Nullable Object value, Map<String, String> into) {
        if (value instanceof String text) {
            into.put(pointer, text);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (name, member) -> collectTexts(JsonDocument.child(pointer, String.valueOf(name)), member, into));
        } else if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                collectTexts(pointer + '/' + i, elements.get(i), into);
            }
        }
    }

    private List<?> list(String name, boolean required) {
        List<?> list = member(name, List.class);
        if (list == null && required) {
            doubt.raise();
        }
        return list == null ? List.of() : list;
    }

    /** A member of the right type; null where there is none. */
    private <T> @Nullable T member(String name, Class<T> type) {
        Object value = members.getOrDefault(name, ABSENT);
        if (value == ABSENT) {
            return null;
        }
        read.add(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        doubt.raise();
        return null;
    }

    private <T> T decodedBy(Function<ObjectReader, T> decoder) {
        T decoded = decoder.apply(this);
        if (read.size() < members.size()) {
            doubt.raise();
        }
        return decoded;
    }
}
