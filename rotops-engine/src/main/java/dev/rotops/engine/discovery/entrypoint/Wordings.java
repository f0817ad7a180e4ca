package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.model.EntryPointRule.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Describes entry points as rules word them. */
final class Wordings {

    private static final int MOST_DETAILS = 200;
    private static final String ANY = "ANY";
    private static final List<String> VERBS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT");

    private final AppModule module;
    private final Annotations annotations;
    private final LocatedPaths located;

    Wordings(AppModule module, Annotations annotations, LocatedPaths located) {
        this.module = module;
        this.annotations = annotations;
        this.located = located;
    }

    /** What an entry point is called, one text for each verb and path; at least one. */
    List<String> of(TableRule rule, Sighting sighting) {
        Wording wording = rule.rule().wording();
        if (wording.verb().isPresent()) {
            return requests(wording, wording.verb().get(), sighting);
        }
        for (String template : wording.detail()) {
            Optional<String> text = filledIn(template, sighting);
            if (text.isPresent()) {
                return List.of(text.get());
            }
        }
        return List.of(wording.detail().isEmpty() ? rule.rule().kind().equals("http") ? "" : sighting.name() : "");
    }

    private List<String> requests(Wording wording, String verb, Sighting sighting) {
        Set<String> requests = new LinkedHashSet<>();
        List<String> paths = paths(wording.path().orElse(""), sighting);
        List<String> prefixes = prefixes(wording.under(), sighting.holder());
        for (String word : verbs(verb, sighting)) {
            for (String prefix : prefixes) {
                for (String path : paths) {
                    if (requests.size() < MOST_DETAILS) {
                        requests.add(word + " " + HttpPath.join(prefix, path));
                    }
                }
            }
        }
        return List.copyOf(requests);
    }

    private Set<String> verbs(String places, Sighting sighting) {
        Set<String> verbs = new LinkedHashSet<>();
        for (String place : places.split(" ", -1)) {
            verbs.addAll(
                    place.startsWith("{") ? verbsOf(place.substring(1, place.length() - 1), sighting) : Set.of(place));
        }
        return verbs.isEmpty() ? Set.of(ANY) : verbs;
    }

    private List<String> verbsOf(String place, Sighting sighting) {
        return switch (place) {
            case "$name" -> List.of(verbOf(sighting.name()));
            case "$method" -> List.of(verbOf(sighting.method()));
            default -> place.contains(":") ? ofType(place, sighting) : sighting.attribute(place);
        };
    }

    /** What an annotation of the type says: its name, a colon and its attributes. */
    private List<String> ofType(String place, Sighting sighting) {
        int colon = place.lastIndexOf(':');
        return annotations
                .nearest(sighting.holder(), place.substring(0, colon))
                .map(annotation -> Sighting.texts(annotation, place.substring(colon + 1)))
                .orElse(List.of());
    }

    static boolean isVerb(String word) {
        return VERBS.contains(word);
    }

    /** {@code GetMapping} and {@code doGet} say GET. */
    static String verbOf(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String plain = upper.startsWith("DO") ? upper.substring(2) : upper;
        return VERBS.stream().filter(plain::startsWith).findFirst().orElse(ANY);
    }

    private List<String> paths(String places, Sighting sighting) {
        List<String> paths = places.startsWith("@")
                ? sighting.besides(places.substring(1))
                        .map(other -> other.texts("value"))
                        .orElse(List.of())
                : sighting.annotation()
                        .map(there -> Sighting.paths(there, places))
                        .orElse(List.of());
        return paths.isEmpty() ? List.of("") : paths;
    }

    private List<String> prefixes(List<String> places, CompiledClass holder) {
        List<String> prefixes = List.of("");
        boolean found = false;
        for (String place : places) {
            int bracket = place.indexOf('(');
            String name = bracket < 0 ? place : place.substring(0, bracket);
            String attributes = bracket < 0 ? "value,path" : place.substring(bracket + 1, place.length() - 1);
            Optional<CompiledAnnotation> annotation = annotations.nearest(holder, name);
            List<String> paths =
                    annotation.map(there -> Sighting.paths(there, attributes)).orElse(List.of());
            found |= annotation.isPresent();
            prefixes = paths.isEmpty() ? prefixes : combined(prefixes, paths);
        }
        List<String> handedOut = found ? List.of() : located.of(holder, module);
        return handedOut.isEmpty() ? prefixes : handedOut;
    }

    private static List<String> combined(List<String> prefixes, List<String> paths) {
        List<String> combined = new ArrayList<>();
        for (String prefix : prefixes) {
            for (String path : paths) {
                combined.add(HttpPath.join(prefix, path));
            }
        }
        return combined;
    }

    private Optional<String> filledIn(String template, Sighting sighting) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = value(template.substring(open + 1, close), sighting);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(template, at, open).append(value);
            at = close + 1;
        }
        return Optional.of(text.append(template.substring(at)).toString());
    }

    private String value(String place, Sighting sighting) {
        if (place.indexOf(':') > 0) {
            return String.join(", ", ofType(place, sighting));
        }
        return switch (place) {
            case "$name" -> sighting.name();
            case "$method" -> sighting.method();
            case "$about" -> sighting.about();
            case "$all" -> all(sighting);
            default -> String.join(", ", sighting.attribute(place));
        };
    }

    private static String all(Sighting sighting) {
        Map<String, Object> values = new TreeMap<>(
                sighting.annotation().map(CompiledAnnotation::values).orElse(Map.of()));
        List<String> texts = new ArrayList<>();
        values.forEach((name, value) -> texts.add(name + "=" + value));
        return String.join(", ", texts);
    }
}
