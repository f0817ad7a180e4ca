package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledClasses;
import dev.rotops.engine.classfile.CompiledMethod;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Lines of methods; a class whose bodies were not worth reading is read again, once, where one of them is asked for. */
final class LineNumbers {

    private final IdentityHashMap<CompiledClass, Map<String, CompiledMethod>> byClass = new IdentityHashMap<>();
    private final Set<CompiledClass> readAgain = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The first line of a method with code; 0 for what has none, or is no method of the class. */
    int of(CompiledClass type, String methodId) {
        Map<String, CompiledMethod> methods = byClass.computeIfAbsent(type, LineNumbers::methods);
        CompiledMethod method = methods.get(methodId);
        if (method == null || method.isAbstract()) {
            return 0;
        }
        if (method.line() == 0 && readAgain.add(type)) {
            CompiledClasses.withBodies(type.file()).ifPresent(full -> methods.putAll(methods(full)));
        }
        return methods.getOrDefault(methodId, method).line();
    }

    private static Map<String, CompiledMethod> methods(CompiledClass type) {
        Map<String, CompiledMethod> methods = new HashMap<>();
        type.methods().forEach(method -> methods.put(method.id(), method));
        return methods;
    }
}
