package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A method that a type has, with all its declarations.
 *
 * @param holder the type, which may have inherited the method
 * @param declarations where it is declared: what is called first, then what that overrides
 */
record MethodFamily(CompiledClass holder, List<Declaration> declarations) {

    /**
     * A method where it is declared.
     *
     * @param type the type that declares it
     * @param method the method
     */
    record Declaration(CompiledClass type, CompiledMethod method) {}

    Declaration implementation() {
        return declarations.get(0);
    }

    boolean isImplementation(Declaration declaration) {
        return declaration.type().name().equals(implementation().type().name());
    }

    String name() {
        return implementation().method().name();
    }

    String descriptor() {
        return implementation().method().descriptor();
    }

    /**
     * The families of a type of which at least one declaration has an annotation.
     *
     * @param counts which annotations count
     */
    static List<MethodFamily> annotatedOf(
            CompiledClass holder, AppModule module, Predicate<CompiledAnnotation> counts) {
        List<CompiledClass> lineage = module.lineage(holder);
        Set<String> names = new HashSet<>();
        for (CompiledClass type : lineage) {
            for (CompiledMethod method : type.methods()) {
                for (CompiledAnnotation annotation : method.annotations()) {
                    if (counts.test(annotation)) {
                        names.add(method.name());
                    }
                }
            }
        }
        return names.isEmpty() ? List.of() : families(holder, lineage, names);
    }

    private static List<MethodFamily> families(CompiledClass holder, List<CompiledClass> lineage, Set<String> names) {
        Map<String, List<Declaration>> families = new LinkedHashMap<>();
        Map<String, String> bridges = new HashMap<>();
        for (CompiledClass type : lineage) {
            for (CompiledMethod method : type.methods()) {
                boolean inherited = !(method.isPrivate() || method.isStatic() || method.isInitializer());
                boolean mine = type.name().equals(holder.name()) || inherited;
                if (names.contains(method.name()) && mine && !method.isSynthetic()) {
                    String id = bridges.getOrDefault(method.id(), method.id());
                    families.computeIfAbsent(id, key -> new ArrayList<>(2)).add(new Declaration(type, method));
                }
            }
            for (CompiledMethod method : type.methods()) {
                if (method.isBridge() && names.contains(method.name())) {
                    bridged(type, method).forEach(id -> bridges.putIfAbsent(method.id(), id));
                }
            }
        }
        return families.values().stream()
                .map(declarations -> new MethodFamily(holder, List.copyOf(declarations)))
                .toList();
    }

    private static List<String> bridged(CompiledClass type, CompiledMethod bridge) {
        int parameters = bridge.parameterTypes().size();
        return type.methods().stream()
                .filter(method -> method.name().equals(bridge.name()) && !method.isSynthetic())
                .filter(method -> method.parameterTypes().size() == parameters)
                .map(CompiledMethod::id)
                .limit(1)
                .toList();
    }
}
