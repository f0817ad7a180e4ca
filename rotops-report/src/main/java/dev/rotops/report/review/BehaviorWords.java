package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPoint;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What the behavior of an entry point is called, in front of which its surface stands.
 *
 * @param name a word
 * @param longName the same where that word is taken
 * @param event what starts it, for people
 */
public record BehaviorWords(String name, String longName, String event) {

    /** Words for an entry point, which others may have as well. */
    static BehaviorWords of(EntryPoint entryPoint) {
        String type = entryPoint
                .className()
                .substring(Math.max(
                                entryPoint.className().lastIndexOf('.'),
                                entryPoint.className().lastIndexOf('$'))
                        + 1);
        boolean whole = entryPoint.method().equals(EntryPoint.WHOLE_TYPE)
                || entryPoint.method().equals(EntryPoint.CLASS_GUARD)
                || entryPoint.method().equals("main");
        return new BehaviorWords(
                kebab(whole ? type : entryPoint.method()),
                kebab(type) + (whole ? "" : "-" + kebab(entryPoint.method())),
                event(entryPoint, whole ? type : type + "." + entryPoint.method()));
    }

    private static String event(EntryPoint entryPoint, String code) {
        String named = entryPoint.detail().isEmpty() ? code : code + " (" + entryPoint.detail() + ")";
        return switch (entryPoint.kind()) {
            case HTTP -> (entryPoint.detail().isEmpty() ? code : entryPoint.detail()) + " is requested";
            case MESSAGING -> "A message reaches " + named;
            case SCHEDULED -> named + " comes due";
            case BOOTSTRAP -> "The application comes up: " + named;
            case PERSISTENCE -> "State is kept or read back through " + named;
            case EXTERNAL -> "Another system is called: " + named;
            case AUTH -> "A caller is told apart: " + named;
            case CLI -> "The command " + named + " is run";
            case BATCH -> "The batch work " + named + " runs";
            case WORKFLOW, INVARIANT -> named + " runs";
        };
    }

    /**
     * Finds an id that nothing has yet.
     *
     * @param first the id to begin with
     * @param otherwise the one where that is taken; numbers from 2 on follow
     * @param isTaken tells whether something has an id
     * @return the first free one
     */
    public static String free(String first, String otherwise, Predicate<String> isTaken) {
        String free = first;
        for (int number = 1; isTaken.test(free); number++) {
            free = otherwise + (number == 1 ? "" : "-" + number);
        }
        return free;
    }

    static String kebab(String name) {
        return kebab(name, "unnamed");
    }

    /**
     * Makes an id of a name.
     *
     * @param name the name
     * @param otherwise the id of a name that has nothing of what an id may have
     * @return lower-case letters and digits with hyphens between the words
     */
    public static String kebab(String name, String otherwise) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? otherwise : words;
    }
}
