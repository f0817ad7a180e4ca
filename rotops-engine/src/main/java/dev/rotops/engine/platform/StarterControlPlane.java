package dev.rotops.engine.platform;

import dev.rotops.engine.claims.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A control plane to paste, for tests that claim behaviors which nobody has reviewed yet: everything that the claims say,
 * and {@code …} where only a person can tell.
 */
final class StarterControlPlane {

    private static final int MAXIMUM_BEHAVIORS = 50;

    private final Map<String, List<Claim>> behaviors = new TreeMap<>();
    private final Map<String, Set<String>> testsBySurface = new LinkedHashMap<>();

    private StarterControlPlane(List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.behavior().matches("[a-z0-9.-]{1,100}") && behaviors.size() < MAXIMUM_BEHAVIORS) {
                behaviors
                        .computeIfAbsent(claim.behavior(), id -> new ArrayList<>())
                        .add(claim);
            }
        }
        if (behaviors.isEmpty()) {
            behaviors.put("orders.place", List.of());
        }
        behaviors.forEach((id, on) -> on.forEach(claim -> testsBySurface
                .computeIfAbsent(surfaceOf(id), surface -> new TreeSet<>())
                .add("src/test/java/" + claim.test().source())));
        behaviors
                .keySet()
                .forEach(id -> testsBySurface.computeIfAbsent(
                        surfaceOf(id), surface -> new TreeSet<>(Set.of("src/test/java/…Test.java"))));
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
                        behaviors.keySet().stream().map(this::behavior).collect(Collectors.joining(",\n")));
    }

    private String surface(String id) {
        return """
                    {"id": "%s", "description": "…",
                     "sourcePatterns": ["src/main/java/…/*.java"],
                     "testPatterns": [%s]}""".formatted(id, quoted(testsBySurface.getOrDefault(id, Set.of())));
    }

    private String behavior(String id) {
        return """
                    {"id": "%s", "surface": "%s", "sourcePatterns": ["src/main/java/…/*.java"],
                     "event": "…", "outcomes": ["…"], "outcomeClasses": [%s],
                     "evidence": [%s], "fidelity": "simulated"}""".formatted(
                        id,
                        surfaceOf(id),
                        quoted(words(id, Claim::outcomes, "success")),
                        quoted(words(id, Claim::evidence, "response")));
    }

    private Collection<String> words(String id, Function<Claim, List<String>> facet, String otherwise) {
        Set<String> words = new TreeSet<>();
        behaviors.getOrDefault(id, List.of()).forEach(claim -> words.addAll(facet.apply(claim)));
        return words.isEmpty() ? List.of(otherwise) : words;
    }

    private static String surfaceOf(String id) {
        int dot = id.indexOf('.');
        return dot > 0 ? id.substring(0, dot) : "main";
    }

    private static String quoted(Collection<String> words) {
        return words.stream()
                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", "));
    }
}
