package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The source files of classes, and those that are newer than everything compiled from them.
 *
 * @param files paths of the source files
 * @param stale those that have changed since
 */
record Staleness(Set<String> files, Set<String> stale) {

    static Staleness of(AppModule module, SourceFiles sources) {
        Map<String, Long> newestClass = new HashMap<>();
        Map<String, Long> source = new HashMap<>();
        for (CompiledClass type : module.classes()) {
            String file = sources.pathOf(type);
            if (!file.isEmpty()) {
                newestClass.merge(file, type.file().modified(), Math::max);
                source.computeIfAbsent(file, path -> sources.modified(type));
            }
        }
        Set<String> stale = new HashSet<>();
        newestClass.forEach((file, compiled) -> {
            if (compiled > 0 && source.getOrDefault(file, 0L) > compiled) {
                stale.add(file);
            }
        });
        return new Staleness(Set.copyOf(source.keySet()), stale);
    }
}
