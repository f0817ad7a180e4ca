package dev.rotops.engine.platform;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClaimedBehavior;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.FidelityLevels;
import dev.rotops.engine.model.JsonQuote;
import dev.rotops.engine.model.Printable;
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
    private static final int MAXIMUM_NAMED = 5;

    private final List<ClaimedBehavior> behaviors;
    private final Map<String, Set<String>> testsBySurface = new LinkedHashMap<>();

    private StarterControlPlane(List<Claim> claims, SourceTree tree) {
        List<ClaimedBehavior> claimed =
                ClaimedBehavior.of(claims).stream().limit(MAXIMUM_BEHAVIORS).toList();
        behaviors = claimed.isEmpty()
                ? List.of(new ClaimedBehavior("orders.place", List.of(), List.of(), List.of("…Test.java")))
                : claimed;
        for (ClaimedBehavior behavior : behaviors) {
            Set<String> tests = testsBySurface.computeIfAbsent(behavior.surface(), surface -> new TreeSet<>());
            behavior.sources().forEach(source -> tests.addAll(files(source, tree)));
        }
    }

    /** What to do where there is none: to write this, and what of the claims is not in it. */
    static String toWrite(String file, List<Claim> claims, SourceTree tree) {
        String leftOut = ofAnotherForm(ClaimedBehavior.leftOut(claims))
                + afterTheFirst(ClaimedBehavior.of(claims).size() - MAXIMUM_BEHAVIORS);
        return "Write " + file + leftOut + ":\n" + new StarterControlPlane(claims, tree).text();
    }

    private static String ofAnotherForm(List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String named = ids.stream()
                .limit(MAXIMUM_NAMED)
                .map(id -> '"' + Printable.excerpt(id) + '"')
                .collect(Collectors.joining(", "));
        String more = ids.size() > MAXIMUM_NAMED ? ", and " + (ids.size() - MAXIMUM_NAMED) + " more" : "";
        return ". " + leftOut(ids.size(), "") + ", as it takes only those of up to " + ClaimedBehavior.MAXIMUM_LENGTH
                + " lower-case letters, digits, hyphens and dots: " + named + more + ": correct them";
    }

    private static String afterTheFirst(int number) {
        return number <= 0
                ? ""
                : ". " + leftOut(number, " after the first " + MAXIMUM_BEHAVIORS) + ": rotops init writes them, too";
    }

    private static String leftOut(int number, String which) {
        return number + (number == 1 ? " claimed id" + which + " is" : " claimed ids" + which + " are")
                + " left out here";
    }

    /** Where the source of a test is; where it is not to be found, a place in which its language is usually kept. */
    private static List<String> files(String source, SourceTree tree) {
        List<String> found = tree.match(List.of("**/" + Glob.quote(source)), List.of("**/{target,build}/**")).stream()
                .map(Glob::quote)
                .toList();
        return found.isEmpty()
                ? List.of("src/test/" + SourceLanguage.of(source).directory() + "/" + Glob.quote(source))
                : found;
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
                     "sourcePatterns": [%s],
                     "testPatterns": [%s]}""".formatted(
                        id,
                        products(testsBySurface.getOrDefault(id, Set.of())),
                        quoted(testsBySurface.getOrDefault(id, Set.of())));
    }

    private static String behavior(ClaimedBehavior behavior) {
        return """
                    {"id": "%s", "surface": "%s", "sourcePatterns": [%s],
                     "event": "…", "outcomes": ["…"], "outcomeClasses": [%s],
                     "evidence": [%s], "fidelity": "%s"}""".formatted(
                        behavior.id(),
                        behavior.surface(),
                        products(behavior.sources()),
                        quoted(orElse(behavior.outcomes(), "success")),
                        quoted(orElse(behavior.evidence(), "response")),
                        FidelityLevels.WEAKEST);
    }

    private static List<String> orElse(List<String> words, String otherwise) {
        return words.isEmpty() ? List.of(otherwise) : words;
    }

    /** Places for the sources that tests are about, in the languages of the tests. */
    private static String products(Collection<String> tests) {
        return quoted(tests.stream()
                .map(SourceLanguage::of)
                .distinct()
                .sorted()
                .map(language -> "src/main/" + language.directory() + "/…/*." + language.extension())
                .toList());
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(JsonQuote::of).collect(Collectors.joining(", "));
    }
}
