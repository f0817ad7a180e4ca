package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A signal that was seen.
 *
 * @param holder the type that has the entry point
 * @param method name of its method; empty for the type itself
 * @param name short name of what was seen
 * @param annotation the annotation that was seen
 * @param others the annotations beside it
 * @param about short name of what it is about; empty where a rule does not ask
 */
record Sighting(
        CompiledClass holder,
        String method,
        String name,
        Optional<CompiledAnnotation> annotation,
        List<CompiledAnnotation> others,
        String about) {

    private static final List<String> NAMING = List.of("value", "name", "topic", "queue");

    static Sighting of(CompiledClass holder, String method, String seen, String about) {
        return new Sighting(holder, method, shortName(seen), Optional.empty(), List.of(), about);
    }

    static Sighting of(
            CompiledClass holder,
            String method,
            CompiledAnnotation annotation,
            List<CompiledAnnotation> others,
            String about) {
        return new Sighting(holder, method, shortName(annotation.type()), Optional.of(annotation), others, about);
    }

    Sighting ofMethod(String other) {
        return new Sighting(holder, other, name, annotation, others, about);
    }

    Sighting heldBy(CompiledClass other) {
        return new Sighting(other, method, name, annotation, others, about);
    }

    /** The texts of the first of some attributes, separated by commas, that is there. */
    List<String> attribute(String names) {
        return annotation.map(there -> texts(there, names)).orElse(List.of());
    }

    /** Likewise, where an empty text is one, too. */
    static List<String> paths(CompiledAnnotation annotation, String names) {
        return List.of(names.split(",", -1)).stream()
                .map(annotation::texts)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Optional<CompiledAnnotation> besides(String type) {
        String normal = NameSet.normal(type);
        return others.stream()
                .filter(other -> NameSet.normal(other.type()).equals(normal))
                .findFirst();
    }

    static List<String> texts(CompiledAnnotation annotation, String names) {
        for (String name : names.split(",", -1)) {
            int dot = name.indexOf('.');
            List<String> texts = dot < 0
                    ? texts(annotation, name, 0)
                    : property(annotation.annotations(name.substring(0, dot)), name.substring(dot + 1));
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    /** An annotation within one says what it is about in one of its own attributes. */
    private static List<String> texts(CompiledAnnotation annotation, String name, int depth) {
        List<String> texts = new ArrayList<>(annotation.texts(name));
        texts.removeIf(String::isEmpty);
        for (CompiledAnnotation nested : depth > 3 ? List.<CompiledAnnotation>of() : annotation.annotations(name)) {
            NAMING.stream()
                    .map(naming -> texts(nested, naming, depth + 1))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(texts::addAll);
        }
        return texts;
    }

    /** The value of {@code @Property(name = "key", value = "…")} in a list of such. */
    private static List<String> property(List<CompiledAnnotation> properties, String key) {
        for (CompiledAnnotation property : properties) {
            List<String> texts = new ArrayList<>();
            property.values().keySet().forEach(name -> texts.addAll(property.texts(name)));
            if (texts.remove(key)) {
                return texts;
            }
        }
        return List.of();
    }

    /** {@code Inner} of {@code a.Outer$Inner}. */
    static String shortName(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
