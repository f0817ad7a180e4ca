package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The outcome classes of a behavior unit: as reviewed, or read off the words of its outcomes. */
public final class OutcomeClasses {

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "success",
                    List.of(
                            "success",
                            "continue",
                            "processed",
                            "created",
                            "loaded",
                            "rendered",
                            "accepted",
                            "attached")),
            Map.entry("redirect", List.of("redirect")),
            Map.entry("validation_error", List.of("invalid", "validation", "missing", "bad request")),
            Map.entry("auth_denied", List.of("unauthenticated", "unauthorized", "forbidden", "auth")),
            Map.entry("not_found", List.of("not found", "absent", "no app")),
            Map.entry("duplicate", List.of("duplicate", "idempotent", "already", "exactly once")),
            Map.entry("timeout", List.of("timeout", "timed out")),
            Map.entry("retry", List.of("retry", "re-enqueue")),
            Map.entry("skipped", List.of("skip", "skipped", "no changes")),
            Map.entry("partial", List.of("partial")),
            Map.entry("failure", List.of("fail", "error", "reject")),
            Map.entry("provider_failure", List.of("provider", "upstream", "rate limit")),
            Map.entry("schema_drift", List.of("schema", "shape", "drift", "parse")));

    /** The same by their first words: a text has few words, and this list many. */
    private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();

    private record Phrase(String text, String outcomeClass) {}

    static {
        WORDS.forEach((outcomeClass, phrases) -> {
            for (String phrase : phrases) {
                PHRASES.computeIfAbsent(phrase.substring(0, endOfWord(phrase, 0)), word -> new ArrayList<>())
                        .add(new Phrase(phrase, outcomeClass));
            }
        });
    }

    private OutcomeClasses() {}

    /**
     * Tells which classes of outcomes a behavior unit has.
     *
     * @param unit the behavior unit
     * @return the reviewed classes, or those that its words stand for
     */
    public static Set<String> of(BehaviorUnit unit) {
        Set<String> classes = new TreeSet<>(unit.outcomeClasses());
        if (classes.isEmpty()) {
            for (String outcome : unit.outcomes()) {
                addClasses(outcome.toLowerCase(Locale.ROOT), classes);
            }
        }
        return classes;
    }

    private static void addClasses(String text, Set<String> classes) {
        for (int at = 0; at < text.length(); ) {
            int end = endOfWord(text, at);
            for (Phrase phrase : PHRASES.getOrDefault(text.substring(at, end), List.of())) {
                if (text.startsWith(phrase.text(), at)
                        && isEndOfWord(text, at + phrase.text().length())) {
                    classes.add(phrase.outcomeClass());
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (!isEndOfWord(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isEndOfWord(String text, int at) {
        return at == text.length() || !isWordCharacter(text.charAt(at));
    }

    /** ASCII on purpose: the same text means the same in every language's regular expressions. */
    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
