package dev.rotops.engine.discovery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What entry points are called where people decide about them: by their label, and by their place in the code where several
 * of them have the same label.
 */
public final class EntryPointNames {

    private final Set<String> shared = new HashSet<>();

    private EntryPointNames(Collection<EntryPoint> entryPoints) {
        Map<String, String> references = new HashMap<>();
        for (EntryPoint entryPoint : entryPoints) {
            String other = references.putIfAbsent(entryPoint.label(), entryPoint.reference());
            if (other != null && !other.equals(entryPoint.reference())) {
                shared.add(entryPoint.label());
            }
        }
    }

    /**
     * Looks which labels mean several entry points.
     *
     * @param entryPoints everything that was discovered for people to review
     * @return the names
     */
    public static EntryPointNames of(Collection<EntryPoint> entryPoints) {
        return new EntryPointNames(entryPoints);
    }

    /**
     * Tells whether an entry point has its label to itself.
     *
     * @param entryPoint the entry point
     * @return whether no other place in the code has the same label
     */
    public boolean isUnique(EntryPoint entryPoint) {
        return !shared.contains(entryPoint.label());
    }

    /**
     * Names an entry point.
     *
     * @param entryPoint the entry point
     * @return its {@linkplain EntryPoint#label() label}, or its {@linkplain EntryPoint#reference() place} where the label is
     *     that of another one, too
     */
    public String of(EntryPoint entryPoint) {
        return isUnique(entryPoint) ? entryPoint.label() : entryPoint.reference();
    }

    /**
     * Writes the name as a pattern.
     *
     * @param entryPoint the entry point
     * @return a pattern that means what is called so, and nothing else
     */
    public String pattern(EntryPoint entryPoint) {
        return isUnique(entryPoint)
                ? EntryPointPattern.quote(entryPoint)
                : EntryPointPattern.literal(entryPoint.reference());
    }
}
