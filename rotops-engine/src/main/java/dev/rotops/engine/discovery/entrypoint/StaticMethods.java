package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.model.EntryPointRule.Signal;
import java.util.Optional;

/** Finds public static methods by name and descriptor, such as the one that starts a program. */
final class StaticMethods implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        for (CompiledMethod method : type.methods()) {
            if (method.isStatic() && method.isPublic()) {
                scan.rules().rules(Signal.METHOD, method.id()).stream()
                        .filter(rule -> scan.applicability().holds(rule, type))
                        .findFirst()
                        .ifPresent(rule -> add(rule, type, method, scan));
            }
        }
    }

    private static void add(TableRule rule, CompiledClass type, CompiledMethod method, ModuleScan scan) {
        Optional<CompiledMethod> written = method.isSynthetic() ? withoutParameters(type, method) : Optional.of(method);
        written.ifPresent(there -> scan.add(
                rule,
                Sighting.of(type, there.name(), there.name(), ""),
                there.name(),
                there.descriptor(),
                scan.annotations().of(there)));
    }

    /** Kotlin adds the parameters where {@code fun main()} has none. */
    private static Optional<CompiledMethod> withoutParameters(CompiledClass type, CompiledMethod method) {
        return type.methods().stream()
                .filter(other -> other.name().equals(method.name()) && !other.isSynthetic())
                .findFirst();
    }
}
