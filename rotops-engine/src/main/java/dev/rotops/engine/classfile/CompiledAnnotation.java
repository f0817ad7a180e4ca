package dev.rotops.engine.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An annotation as it stands in a class file.
 *
 * @param type name of the annotation type, as {@link CompiledClass#name()} writes names
 * @param values what is written out, by attribute: strings, boxed numbers, booleans and characters, names of enum
 *     constants and of classes as strings, {@link CompiledAnnotation}, and lists of those
 */
public record CompiledAnnotation(String type, Map<String, Object> values) {

    /** Keeps the values as they are at the moment. */
    public CompiledAnnotation {
        values = Map.copyOf(values);
    }

    /**
     * Returns the elements of an attribute.
     *
     * @param attribute name of the attribute
     * @return its elements as texts; one element where it is no list, none where it is not written out
     */
    public List<String> texts(String attribute) {
        List<String> texts = new ArrayList<>();
        for (Object element : elements(attribute)) {
            if (!(element instanceof CompiledAnnotation)) {
                texts.add(element.toString());
            }
        }
        return texts;
    }

    /**
     * Returns the annotations in an attribute, such as those of a container.
     *
     * @param attribute name of the attribute
     * @return the annotations in order; none where there are none
     */
    public List<CompiledAnnotation> annotations(String attribute) {
        List<?> elements = elements(attribute);
        if (elements.isEmpty() || !(elements.get(0) instanceof CompiledAnnotation)) {
            // All elements are of one type.
            return List.of();
        }
        List<CompiledAnnotation> annotations = new ArrayList<>();
        for (Object element : elements) {
            if (element instanceof CompiledAnnotation annotation) {
                annotations.add(annotation);
            }
        }
        return annotations;
    }

    private List<?> elements(String attribute) {
        Object value = values.get(attribute);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }
}
