package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The outcome classes of a behavior unit: as reviewed, or read off the words of its outcomes. */
final class OutcomeClasses {

    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                "success",
                List.of("success", "continue", "processed", "created", "loaded", "rendered", "accepted", "attached"));
        WORDS.put("redirect", List.of("redirect"));
        WORDS.put("validation_error", List.of("invalid", "validation", "missing", "bad request"));
        WORDS.put("auth_denied", List.of("unauthenticated", "unauthorized", "forbidden", "auth"));
        WORDS.put("not_found", List.of("not found", "absent", "no app"));
        WORDS.put("duplicate", List.of("duplicate", "idempotent", "already", "exactly once"));
        WORDS.put("timeout", List.of("timeout", "timed out"));
        WORDS.put("retry", List.of("retry", "re-enqueue"));
        WORDS.put("skipped", List.of("skip", "skipped", "no changes"));
        WORDS.put("partial", List.of("partial"));
        WORDS.put("failure", List.of("fail", "error", "reject"));
        WORDS.put("provider_failure", List.of("provider", "upstream", "rate limit"));
        WORDS.put("schema_drift", List.of("schema", "shape", "drift", "parse"));
    }

    private OutcomeClasses() {}

    static Set<String> of(BehaviorUnit unit) {
        Set<String> classes = new TreeSet<>(unit.outcomeClasses());
        if (classes.isEmpty()) {
            for (String outcome : unit.outcomes()) {
                String text = outcome.toLowerCase(Locale.ROOT);
                WORDS.forEach((outcomeClass, words) -> {
                    if (words.stream().anyMatch(word -> containsWord(text, word))) {
                        classes.add(outcomeClass);
                    }
                });
            }
        }
        return classes;
    }

    private static boolean containsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean opens = at == 0 || !isWordCharacter(text.charAt(at - 1));
            boolean closes = end == text.length() || !isWordCharacter(text.charAt(end));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    /** ASCII on purpose: the same text means the same in every language's regular expressions. */
    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
