package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What annotations amount to: those in containers are there by themselves, and those that stand on an annotation of the
 * application stand where it stands.
 */
final class Annotations {

    private static final String ALIAS = "org.springframework.core.annotation.AliasFor";
    private static final int DEEPEST = 20;

    private final AppModule module;
    private final Marks marks;
    private final Map<String, List<CompiledAnnotation>> ofTypes = new ConcurrentHashMap<>();

    Annotations(AppModule module, Marks marks) {
        this.module = module;
        this.marks = marks;
    }

    List<CompiledAnnotation> of(CompiledClass type) {
        List<CompiledAnnotation> known = ofTypes.get(type.name());
        if (known != null) {
            return known;
        }
        List<CompiledAnnotation> written = new ArrayList<>(type.annotations());
        written.addAll(marks.of(type));
        List<CompiledAnnotation> resolved = resolve(written);
        ofTypes.put(type.name(), resolved);
        return resolved;
    }

    List<CompiledAnnotation> of(CompiledMethod method) {
        return resolve(method.annotations());
    }

    /** The annotation that is nearest to the type: its own, else one of a superclass, else one of an interface. */
    Optional<CompiledAnnotation> nearest(CompiledClass type, String name) {
        String normal = NameSet.normal(name);
        for (CompiledClass declaring : module.lineage(type)) {
            for (CompiledAnnotation annotation : of(declaring)) {
                if (NameSet.normal(annotation.type()).equals(normal)) {
                    return Optional.of(annotation);
                }
            }
        }
        return Optional.empty();
    }

    List<CompiledAnnotation> resolve(List<CompiledAnnotation> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<CompiledAnnotation> resolved = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CompiledAnnotation annotation : written) {
            resolve(annotation, resolved, seen, 0);
        }
        return resolved;
    }

    private void resolve(CompiledAnnotation annotation, List<CompiledAnnotation> into, Set<String> seen, int depth) {
        into.add(annotation);
        if (depth > DEEPEST) {
            return;
        }
        for (CompiledAnnotation contained : annotation.annotations("value")) {
            resolve(contained, into, seen, depth + 1);
        }
        Optional<CompiledClass> composed = module.find(annotation.type());
        if (composed.isPresent() && composed.get().isAnnotation() && seen.add(annotation.type())) {
            for (CompiledAnnotation meta : composed.get().annotations()) {
                resolve(withAliases(meta, annotation, composed.get()), into, seen, depth + 1);
            }
        }
    }

    /** Spring lets a composed annotation set the attributes of those that it is composed of. */
    private static CompiledAnnotation withAliases(
            CompiledAnnotation meta, CompiledAnnotation annotation, CompiledClass composed) {
        Map<String, Object> values = new HashMap<>(meta.values());
        for (CompiledMethod attribute : composed.methods()) {
            for (CompiledAnnotation alias : attribute.annotations()) {
                if (alias.type().equals(ALIAS) && alias.texts("annotation").contains(meta.type())) {
                    Object value = annotation.values().get(attribute.name());
                    Optional<Object> set = value == null ? attribute.defaultValue() : Optional.of(value);
                    List<String> names = new ArrayList<>(alias.texts("attribute"));
                    names.addAll(alias.texts("value"));
                    String name = names.isEmpty() ? attribute.name() : names.get(0);
                    set.ifPresent(present -> values.put(name, present));
                }
            }
        }
        return new CompiledAnnotation(meta.type(), values);
    }
}
