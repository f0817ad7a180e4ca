package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the behavior of an entry point is called, in front of which its surface stands.
 *
 * @param name a word
 * @param longName the same where that word is taken
 * @param event what starts it, for people
 * @param isOfPath whether the words are those of a request's path, as no method has words of its own for it
 */
public record BehaviorWords(String name, String longName, String event, boolean isOfPath) {

    private static final Set<String> METHODS_OF_MANY_ROUTES = Set.of("<init>", "<clinit>", "main");
    private static final Pattern REQUEST = Pattern.compile("(?:(?<verb>\\S+) )?(?<path>/\\S*)");
    private static final String ANY_VERB = "ANY";
    private static final String ROOT = "/";

    BehaviorWords(String name, String longName, String event) {
        this(name, longName, event, false);
    }

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
                || entryPoint.method().equals("main")
                || isConstructorWithoutRoute(entryPoint);
        BehaviorWords words = new BehaviorWords(
                kebab(whole ? type : entryPoint.method()),
                kebab(type) + (whole ? "" : "-" + kebab(entryPoint.method())),
                event(entryPoint, whole ? type : type + "." + entryPoint.method()));
        return isOneOfManyRoutes(entryPoint) ? words.ofPath(entryPoint.detail(), kebab(type)) : words;
    }

    /** Such as one that handles a message: what it is called says nothing. */
    private static boolean isConstructorWithoutRoute(EntryPoint entryPoint) {
        return entryPoint.kind() != EntryPointKind.HTTP && entryPoint.method().equals("<init>");
    }

    private static boolean isOneOfManyRoutes(EntryPoint entryPoint) {
        return entryPoint.kind() == EntryPointKind.HTTP && METHODS_OF_MANY_ROUTES.contains(entryPoint.method());
    }

    private BehaviorWords ofPath(String request, String type) {
        Matcher matcher = REQUEST.matcher(request);
        if (!matcher.matches()) {
            return this;
        }
        String path = matcher.group("path");
        String word = path.equals(ROOT) ? "root" : kebab(path, "");
        String verb = matcher.group("verb");
        return word.isEmpty()
                ? this
                : new BehaviorWords(
                        word, (verb == null || verb.equals(ANY_VERB) ? type : kebab(verb)) + "-" + word, event, true);
    }

    /** The same words for another event. */
    BehaviorWords withEvent(String otherEvent) {
        return new BehaviorWords(name, longName, otherEvent, isOfPath);
    }

    /**
     * Finds an id for the behavior.
     *
     * @param surface id of its surface
     * @param isTaken tells whether something has an id
     * @return the first free one; that of a path does not repeat the surface
     */
    public String freeId(String surface, Predicate<String> isTaken) {
        boolean repeats = isOfPath && name.equals(surface.substring(surface.lastIndexOf('.') + 1));
        String otherwise = surface + "." + longName;
        return free(repeats ? otherwise : surface + "." + name, otherwise, isTaken);
    }

    /** Whether an id ends as that of such a behavior does where nothing else has it. */
    boolean isIn(String id) {
        return id.endsWith("." + name) || id.endsWith("." + longName);
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
