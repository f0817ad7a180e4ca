package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.model.EntryPointRule.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells for which types of a module a rule counts. */
final class Applicability {

    private final AppModule module;
    private final Annotations annotations;
    private final Set<String> implemented;
    private final Predicate<String> given;
    private final Map<String, Set<String>> traits = new ConcurrentHashMap<>();

    /**
     * @param given whether a build file of the module holds a word
     */
    Applicability(AppModule module, Annotations annotations, Set<String> implemented, Predicate<String> given) {
        this.module = module;
        this.annotations = annotations;
        this.implemented = implemented;
        this.given = given;
    }

    boolean holds(TableRule rule, CompiledClass type) {
        Scope scope = rule.rule().scope();
        boolean fits = switch (scope.holder()) {
            case CLASS -> !type.isAbstract() && !type.isInterface();
            case INTERFACE -> type.isInterface();
            case ANY -> true;
        };
        return fits && holdsAnywhere(rule, type);
    }

    /** Likewise, where it does not matter what sort of type it is. */
    boolean holdsAnywhere(TableRule rule, CompiledClass type) {
        Scope scope = rule.rule().scope();
        return !type.isAnnotation()
                && (rule.in().isEmpty() || traits(type).stream().anyMatch(rule.in()::contains))
                && (rule.notIn().isEmpty() || ownTraits(type).noneMatch(rule.notIn()::contains))
                && (!scope.unlessImplemented() || !implemented.contains(NameSet.normal(type.name())))
                && (scope.given().isEmpty()
                        || NameSet.alternatives(scope.given().get()).stream().anyMatch(given));
    }

    /** The first of some names that a rule is about, short; empty for a rule that does not ask; nothing where it is not. */
    static Optional<String> about(TableRule rule, Collection<String> names) {
        if (rule.about().isEmpty()) {
            return Optional.of("");
        }
        return names.stream().filter(rule.about()::contains).findFirst().map(Sighting::shortName);
    }

    /** Names of what stands on the type itself, and of what it extends and implements itself. */
    private Stream<String> ownTraits(CompiledClass type) {
        return Stream.concat(annotations.of(type).stream().map(CompiledAnnotation::type), type.interfaces().stream());
    }

    /** Names of what stands on the type and its supertypes, and of these. */
    private Set<String> traits(CompiledClass type) {
        return traits.computeIfAbsent(type.name(), name -> {
            Set<String> names = new HashSet<>(module.supertypes(type));
            for (CompiledClass declaring : module.lineage(type)) {
                for (CompiledAnnotation annotation : annotations.of(declaring)) {
                    names.add(annotation.type());
                }
            }
            return names;
        });
    }
}
