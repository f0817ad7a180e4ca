package dev.rotops.engine.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The members of one line, of whatever type they are. */
record LineMembers(Map<String, Object> values, Map<String, String> known) {

    Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(shared(name, text)) : Optional.empty();
    }

    /** A whole number; 0 where there is none. */
    long number(String name) {
        return values.get(name) instanceof Long number ? number : 0;
    }

    /** A number of things that one JVM can have counted; nothing where no JVM can. */
    Optional<Long> count(String name) {
        return Optional.of(number(name)).filter(count -> count >= 0 && count <= Integer.MAX_VALUE);
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(text -> shared(name, (String) text)).toList()
                : List.of();
    }

    /** The members of an object; none where there is no such object. */
    Map<String, Object> object(String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> members) {
            members.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }

    /** What is made of two texts that must be there. */
    Optional<LedgerEntry> both(String first, String second, BiFunction<String, String, LedgerEntry> entry) {
        return text(first).flatMap(one -> text(second).map(two -> entry.apply(one, two)));
    }

    private String shared(String name, String text) {
        return name.equals("id") || name.equals("detail") ? text : known.computeIfAbsent(text, same -> same);
    }
}
