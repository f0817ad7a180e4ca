package dev.rotops.engine.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entry points of compiled classes.
 *
 * @param all every one, ordered
 * @param compiledFiles paths, relative to the root, of the source files that the classes were compiled from
 * @param unreadableClasses paths, relative to the root, of class files that could not be read, sorted
 * @param staleFiles paths, relative to the root, of source files that are newer than a class compiled from them, sorted:
 *     what was found in them need not be all
 * @param ruledOut what people would review if the project had no rules of its own, ordered
 * @param classes number of class files that were read; 0 where nothing is compiled
 */
public record EntryPoints(
        List<EntryPoint> all,
        Set<String> compiledFiles,
        List<String> unreadableClasses,
        List<String> staleFiles,
        List<EntryPoint> ruledOut,
        int classes) {

    /** Nothing is compiled. */
    public static final EntryPoints NONE = new EntryPoints(List.of(), Set.of(), List.of(), List.of(), List.of(), 0);

    /** Orders everything, and makes it immutable. */
    public EntryPoints {
        all = isAscending(all) ? List.copyOf(all) : ascending(all);
        compiledFiles = Set.copyOf(compiledFiles);
        unreadableClasses = List.copyOf(new TreeSet<>(unreadableClasses));
        staleFiles = List.copyOf(new TreeSet<>(staleFiles));
        ruledOut = ruledOut.stream().sorted().toList();
    }

    /** What is remembered between builds needs no sorting. */
    private static boolean isAscending(List<EntryPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).compareTo(points.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static List<EntryPoint> ascending(List<EntryPoint> points) {
        Map<EntryPointKind, List<EntryPoint>> byKind = new EnumMap<>(EntryPointKind.class);
        for (EntryPoint point : points) {
            byKind.computeIfAbsent(point.kind(), kind -> new ArrayList<>()).add(point);
        }
        byKind.values().parallelStream().forEach(Collections::sort);
        List<EntryPoint> ascending = new ArrayList<>(points.size());
        for (List<EntryPoint> ofKind : byKind.values()) {
            for (EntryPoint point : ofKind) {
                if (ascending.isEmpty() || point.compareTo(ascending.get(ascending.size() - 1)) != 0) {
                    ascending.add(point);
                }
            }
        }
        return List.copyOf(ascending);
    }

    /**
     * Tells whether there was anything to look at.
     *
     * @return whether at least one class file was read
     */
    public boolean isCompiled() {
        return classes > 0;
    }

    /**
     * Returns what people review: one candidate for each type that keeps state and for each class with guards, each
     * standing for the whole of it, and every other entry point by itself. What is merely hinted at is left out.
     *
     * @return the candidates, ordered
     */
    public List<EntryPoint> candidates() {
        List<EntryPoint> candidates = new ArrayList<>();
        Map<EntryPoint, EntryPoint> types = new LinkedHashMap<>();
        for (EntryPoint point : all) {
            if (point.confidence() == Confidence.LOW) {
                continue;
            }
            Optional<EntryPoint> type = point.type();
            if (type.isPresent()) {
                types.merge(type.get().atLine(0), type.get(), EntryPoints::upper);
            } else {
                candidates.add(point);
            }
        }
        candidates.addAll(types.values());
        return candidates.stream().sorted().toList();
    }

    /**
     * Notes what the rules of a project leave out. An entry point that they find as well, though of another kind, is none.
     *
     * @param builtIn what the built-in rules alone find in the same classes
     * @return these entry points, and what people would review of the others
     */
    public EntryPoints without(EntryPoints builtIn) {
        Set<String> methods = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (EntryPoint candidate : candidates()) {
            types.add(candidate.className());
            methods.add(candidate.className() + "#" + candidate.method());
        }
        List<EntryPoint> missing = builtIn.candidates().stream()
                .filter(candidate -> candidate.isType()
                        ? !types.contains(candidate.className())
                        : !methods.contains(candidate.className() + "#" + candidate.method()))
                .toList();
        return new EntryPoints(all, compiledFiles, unreadableClasses, staleFiles, missing, classes);
    }

    private static EntryPoint upper(EntryPoint one, EntryPoint other) {
        boolean first = one.line() > 0 && (other.line() == 0 || one.line() <= other.line());
        return first ? one : other;
    }
}
