package dev.rotops.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
        read.add(name);
        if (!members.containsKey(name)) {
            return Optional.empty();
        }
        if (members.get(name) instanceof String text) {
            if (text.isEmpty() && !name.equals("$schema")) {
                doubt.raise();
            }
            return Optional.of(text);
        }
        doubt.raise();
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

    /** An object that may be left out and that the engine has no use for; its members must still be as they should. */
    void passOver(String name, Consumer<ObjectReader> decoder) {
        Map<?, ?> map = anyObject(name);
        new ObjectReader(pointer + '/' + name, map, doubt).decodedBy(reader -> {
            decoder.accept(reader);
            return reader;
        });
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

    /** A whole number of at least 1 that may be left out; only the schema knows about {@code 1.0} and {@code 1e3}. */
    void positiveNumber(String name) {
        read.add(name);
        boolean digits = members.get(name) instanceof JsonNumber number
                && number.literal().chars().allMatch(c -> c >= '0' && c <= '9')
                && !number.literal().equals("0");
        if (members.containsKey(name) && !digits) {
            doubt.raise();
        }
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
