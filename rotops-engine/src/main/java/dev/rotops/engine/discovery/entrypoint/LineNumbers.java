package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledClasses;
import dev.rotops.engine.classfile.CompiledMethod;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines of methods; a class whose bodies were not worth reading is read again, once, where one of them is asked for.
 * Thread-safe.
 */
final class LineNumbers {

    private final Map<Path, OfClass> byFile = new ConcurrentHashMap<>();

    /** The first line of a method with code; 0 for what has none, or is no method of the class. */
    int of(CompiledClass type, String methodId) {
        return byFile.computeIfAbsent(type.file().path(), file -> new OfClass(type))
                .of(methodId);
    }

    private static final class OfClass {

        private final CompiledClass type;
        private final Map<String, CompiledMethod> methods = new HashMap<>();
        private boolean isReadAgain;

        OfClass(CompiledClass type) {
            this.type = type;
            add(type);
        }

        synchronized int of(String methodId) {
            CompiledMethod method = methods.get(methodId);
            if (method == null || method.isAbstract()) {
                return 0;
            }
            if (method.line() == 0 && !isReadAgain) {
                isReadAgain = true;
                CompiledClasses.withBodies(type.file()).ifPresent(this::add);
            }
            return methods.getOrDefault(methodId, method).line();
        }

        private void add(CompiledClass read) {
            read.methods().forEach(method -> methods.put(method.id(), method));
        }
    }
}
