package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What entry points and their behaviors are called, each so that it can be told from the others. */
public final class Wording {

    private final EntryPointNames names;
    private final Set<String> sharedEvents = new HashSet<>();

    private Wording(Collection<EntryPoint> entryPoints) {
        names = EntryPointNames.of(entryPoints);
        Map<String, String> references = new HashMap<>();
        for (EntryPoint entryPoint : entryPoints) {
            String event = BehaviorWords.of(entryPoint).event();
            String other = references.putIfAbsent(event, entryPoint.reference());
            if (other != null && !other.equals(entryPoint.reference())) {
                sharedEvents.add(event);
            }
        }
    }

    /**
     * Looks which words would mean several entry points.
     *
     * @param entryPoints everything that was discovered for people to review
     * @return the words
     */
    public static Wording of(Collection<EntryPoint> entryPoints) {
        return new Wording(entryPoints);
    }

    /**
     * Names an entry point.
     *
     * @param entryPoint the entry point
     * @return its label, or its place in the code where others have the same label
     */
    public String name(EntryPoint entryPoint) {
        return names.of(entryPoint);
    }

    /**
     * Writes that name as the inventory does.
     *
     * @param entryPoint the entry point
     * @return a pattern
     */
    public String pattern(EntryPoint entryPoint) {
        return names.pattern(entryPoint);
    }

    /**
     * Finds words for the behavior of an entry point.
     *
     * @param entryPoint the entry point
     * @return its words, with its place in the code where they would be those of others, too
     */
    public BehaviorWords words(EntryPoint entryPoint) {
        BehaviorWords words = BehaviorWords.of(entryPoint);
        return sharedEvents.contains(words.event())
                ? words.withEvent(words.event() + " (" + entryPoint.className() + "." + entryPoint.method() + ")")
                : words;
    }
}
