package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledClasses;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lines of methods; a class whose bodies were not worth reading is read again. */
final class LineNumbers {

    private final Map<String, Map<String, Integer>> byClass = new HashMap<>();

    /** The first line of a method with code; 0 for what has none. */
    int of(CompiledClass type, String methodId) {
        Map<String, Integer> lines = byClass.computeIfAbsent(type.file().path().toString(), path -> read(type));
        return lines.getOrDefault(methodId, 0);
    }

    private static Map<String, Integer> read(CompiledClass type) {
        boolean known = type.methods().stream().anyMatch(method -> method.line() > 0);
        Map<String, Integer> lines = new HashMap<>();
        (known ? Optional.of(type) : CompiledClasses.withBodies(type.file()))
                .ifPresent(full -> full.methods().forEach(method -> lines.put(method.id(), method.line())));
        return lines;
    }
}
