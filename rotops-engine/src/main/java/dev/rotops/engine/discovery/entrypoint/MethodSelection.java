package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.discovery.EntryPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which methods of a type are the entry points, where it is the type that shows that there are some. */
final class MethodSelection {

    /**
     * A method that was selected, or the type itself.
     *
     * @param name name of the method, or what stands for the type
     * @param descriptor descriptor of the method
     * @param method the method; none for the type
     */
    record Selected(String name, String descriptor, List<CompiledMethod> method) {}

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    private final AppModule module;

    MethodSelection(AppModule module) {
        this.module = module;
    }

    List<Selected> of(CompiledClass type, List<String> words) {
        List<Selected> selected = new ArrayList<>();
        for (String word : words.isEmpty() ? List.of(EntryPoint.CLASS_GUARD) : words) {
            switch (word) {
                case EntryPoint.WHOLE_TYPE -> selected.add(new Selected(word, "", List.of()));
                case EntryPoint.CLASS_GUARD -> {
                    if (selected.isEmpty()) {
                        selected.add(new Selected(word, "", List.of()));
                    }
                }
                case "<declared>" -> add(type, method -> !method.isStatic() && !method.isPrivate(), selected);
                case "<static>" -> add(type, method -> method.isStatic() && method.isPublic(), selected);
                case "<overriding>" -> overriding(type, selected);
                default -> named(type, word, selected);
            }
        }
        return selected;
    }

    private static void add(
            CompiledClass type, java.util.function.Predicate<CompiledMethod> which, List<Selected> selected) {
        for (CompiledMethod method : type.methods()) {
            if (!method.isSynthetic()
                    && !method.isInitializer()
                    && !OF_EVERY_OBJECT.contains(method.id())
                    && which.test(method)) {
                selected.add(selected(method));
            }
        }
    }

    /** What a class adds to the base class that was generated for it; all that is public, where that is not known. */
    private void overriding(CompiledClass type, List<Selected> selected) {
        Set<String> overridden = new HashSet<>();
        for (CompiledClass parent : module.lineage(type)) {
            if (!parent.name().equals(type.name())) {
                parent.methods().forEach(method -> overridden.add(method.name()));
            }
        }
        boolean known = overridden.stream().anyMatch(name -> !name.startsWith("<"));
        add(
                type,
                method -> method.isPublic() && !method.isStatic() && (!known || overridden.contains(method.name())),
                selected);
    }

    /** A method of the type, or one that it has from an abstract class or an interface. */
    private void named(CompiledClass type, String name, List<Selected> selected) {
        for (CompiledClass declaring : module.lineage(type)) {
            boolean mine = declaring.name().equals(type.name());
            List<Selected> found = declaring.methods().stream()
                    .filter(method -> method.name().equals(name) && !method.isSynthetic())
                    .filter(method -> mine || (declaring.isAbstract() && !method.isAbstract()))
                    .map(MethodSelection::selected)
                    .toList();
            if (!found.isEmpty()) {
                selected.addAll(found);
                return;
            }
        }
    }

    private static Selected selected(CompiledMethod method) {
        return new Selected(method.name(), method.descriptor(), List.of(method));
    }
}
