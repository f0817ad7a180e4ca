package dev.rotops.engine.platform;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClaimedBehavior;
import dev.rotops.engine.model.FidelityLevels;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A control plane to paste, for tests that claim behaviors which nobody has reviewed yet: everything that the claims say,
 * and {@code …} where only a person can tell.
 */
final class StarterControlPlane {

    private static final int MAXIMUM_BEHAVIORS = 50;

    private final List<ClaimedBehavior> behaviors;
    private final Map<String, Set<String>> testsBySurface = new LinkedHashMap<>();

    private StarterControlPlane(List<Claim> claims) {
        List<ClaimedBehavior> claimed =
                ClaimedBehavior.of(claims).stream().limit(MAXIMUM_BEHAVIORS).toList();
        behaviors = claimed.isEmpty()
                ? List.of(new ClaimedBehavior("orders.place", List.of(), List.of(), List.of("…Test.java")))
                : claimed;
        for (ClaimedBehavior behavior : behaviors) {
            Set<String> tests = testsBySurface.computeIfAbsent(behavior.surface(), surface -> new TreeSet<>());
            behavior.sources().forEach(source -> tests.add("src/test/java/" + source));
        }
    }

    static String forClaims(List<Claim> claims) {
        return new StarterControlPlane(claims).text();
    }

    private String text() {
        return """
                {
                  "version": "1.0.0",
                  "principle": "runtime-obligation-first",
                  "evidenceKinds": ["response", "redirect", "state_transition", "storage_write", "storage_read",
                                    "job_enqueue", "job_process", "external_call", "derived_view"],
                  "fidelityLevels": ["isolated", "simulated", "contract", "real-dependency", "full-system"],
                  "surfaces": [
                %s
                  ],
                  "behaviors": [
                %s
                  ]
                }""".formatted(
                        testsBySurface.keySet().stream().map(this::surface).collect(Collectors.joining(",\n")),
                        behaviors.stream().map(StarterControlPlane::behavior).collect(Collectors.joining(",\n")));
    }

    private String surface(String id) {
        return """
                    {"id": "%s", "description": "…",
                     "sourcePatterns": ["src/main/java/…/*.java"],
                     "testPatterns": [%s]}""".formatted(id, quoted(testsBySurface.getOrDefault(id, Set.of())));
    }

    private static String behavior(ClaimedBehavior behavior) {
        return """
                    {"id": "%s", "surface": "%s", "sourcePatterns": ["src/main/java/…/*.java"],
                     "event": "…", "outcomes": ["…"], "outcomeClasses": [%s],
                     "evidence": [%s], "fidelity": "%s"}""".formatted(
                        behavior.id(),
                        behavior.surface(),
                        quoted(orElse(behavior.outcomes(), "success")),
                        quoted(orElse(behavior.evidence(), "response")),
                        FidelityLevels.WEAKEST);
    }

    private static List<String> orElse(List<String> words, String otherwise) {
        return words.isEmpty() ? List.of(otherwise) : words;
    }

    private static String quoted(Collection<String> words) {
        return words.stream()
                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", "));
    }
}
