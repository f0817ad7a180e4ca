package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The product as a whole.
 *
 * @param modules its modules
 * @param implemented names of all types that one of its classes extends or implements
 */
record Application(List<AppModule> modules, Set<String> implemented) {

    static Application of(List<AppModule> modules) {
        Set<String> implemented = new HashSet<>();
        for (AppModule module : modules) {
            for (CompiledClass type : module.classes()) {
                if (!type.isInterface()) {
                    implemented.addAll(module.supertypes(type));
                }
            }
        }
        return new Application(List.copyOf(modules), implemented);
    }
}
