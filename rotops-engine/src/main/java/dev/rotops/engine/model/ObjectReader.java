package dev.rotops.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    private final String pointer;
    private final Map<?, ?> members;
    private final Doubt doubt;
    private final Set<String> read = new HashSet<>();

    private ObjectReader(String pointer, Map<?, ?> members, Doubt doubt) {
        this.pointer = pointer;
        this.members = members;
        this.doubt = doubt;
    }

    /** Reads a whole document; one that is not an object is read as an empty one. */
    static <T> T document(@Nullable Object value, Doubt doubt, Function<ObjectReader, T> decoder) {
        if (!(value instanceof Map<?, ?>)) {
            doubt.raise();
        }
        ObjectReader reader = new ObjectReader("", value instanceof Map<?, ?> map ? map : Map.of(), doubt);
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
        read.add(name);
        if (members.get(name) instanceof String text) {
            return Optional.of(text);
        }
        if (members.containsKey(name)) {
            doubt.raise();
        }
        return Optional.empty();
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
        List<String> texts = new ArrayList<>();
        for (Object element : list(name, shape.required())) {
            if (element instanceof String text) {
                texts.add(text);
                if (text.isEmpty()) {
                    doubt.raise();
                }
            } else {
                doubt.raise();
            }
        }
        if (texts.isEmpty() ? shape.required() : shape.unique() && new HashSet<>(texts).size() < texts.size()) {
            doubt.raise();
        }
        return List.copyOf(texts);
    }

    <T> List<T> objects(String name, boolean required, Function<ObjectReader, T> decoder) {
        List<T> objects = new ArrayList<>();
        List<?> elements = list(name, required);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Map<?, ?> map) {
                objects.add(new ObjectReader(pointer + '/' + name + '/' + i, map, doubt).decodedBy(decoder));
            } else {
                doubt.raise();
            }
        }
        return List.copyOf(objects);
    }

    /** An object that may be left out. */
    <T> Optional<T> object(String name, Function<ObjectReader, T> decoder) {
        Map<?, ?> map = anyObject(name);
        return members.get(name) instanceof Map<?, ?>
                ? Optional.of(new ObjectReader(pointer + '/' + name, map, doubt).decodedBy(decoder))
                : Optional.empty();
    }

    /** An object with any members; empty where there is none. */
    Map<?, ?> anyObject(String name) {
        read.add(name);
        if (members.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        if (members.containsKey(name)) {
            doubt.raise();
        }
        return Map.of();
    }

    /** A truth value that may be left out; only what is plainly false is false. */
    boolean isNotFalse(String name) {
        read.add(name);
        if (members.containsKey(name) && !(members.get(name) instanceof Boolean)) {
            doubt.raise();
        }
        return !Boolean.FALSE.equals(members.get(name));
    }

    /**
     * A whole number of at least 1 that may be left out; only the schema knows about {@code 1.0} and {@code 1e3}. Any other
     * number is read as it stands.
     */
    OptionalDouble positiveNumber(String name) {
        read.add(name);
        Optional<String> literal =
                members.get(name) instanceof JsonNumber number ? Optional.of(number.literal()) : Optional.empty();
        boolean digits = literal.isPresent()
                && literal.get().chars().allMatch(c -> c >= '0' && c <= '9')
                && !literal.get().equals("0");
        if (members.containsKey(name) && !digits) {
            doubt.raise();
        }
        return literal.isPresent() ? OptionalDouble.of(Double.parseDouble(literal.get())) : OptionalDouble.empty();
    }

    private List<?> list(String name, boolean required) {
        read.add(name);
        if (members.get(name) instanceof List<?> list) {
            return list;
        }
        if (required || members.containsKey(name)) {
            doubt.raise();
        }
        return List.of();
    }

    private <T> T decodedBy(Function<ObjectReader, T> decoder) {
        T decoded = decoder.apply(this);
        for (Object name : members.keySet()) {
            if (!read.contains(name)) {
                doubt.raise();
            }
        }
        return decoded;
    }
}
