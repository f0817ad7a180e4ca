package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Paths before those of the methods of a class, where it is another class that hands out its objects.
 *
 * @param byType the paths by the name of what is handed out
 */
record LocatedPaths(Map<String, Set<String>> byType) {

    static final LocatedPaths NONE = new LocatedPaths(Map.of());

    LocatedPaths and(LocatedPaths other) {
        LocatedPaths both = this;
        for (Map.Entry<String, Set<String>> paths : other.byType.entrySet()) {
            both = both.with(paths.getKey(), paths.getValue());
        }
        return both;
    }

    LocatedPaths with(String type, Collection<String> paths) {
        Map<String, Set<String>> more = new TreeMap<>(byType);
        Set<String> there = new TreeSet<>(more.getOrDefault(type, Set.of()));
        there.addAll(paths);
        more.put(type, there);
        return new LocatedPaths(more);
    }

    /** Likewise for what extends or implements what is handed out. */
    List<String> of(CompiledClass type, AppModule module) {
        if (byType.isEmpty()) {
            return List.of();
        }
        Set<String> paths = new LinkedHashSet<>(byType.getOrDefault(NameSet.normal(type.name()), Set.of()));
        for (String supertype : module.supertypes(type)) {
            paths.addAll(byType.getOrDefault(supertype, Set.of()));
        }
        return List.copyOf(paths);
    }
}
