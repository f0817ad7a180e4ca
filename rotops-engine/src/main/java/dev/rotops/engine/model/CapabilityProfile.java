package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One capability that a system under test may advertise, and what is tested of it.
 *
 * @param pointer JSON Pointer of the profile in the artifact
 * @param id its id
 * @param description what it is, in words
 * @param place JSON Pointer of the advertisement in the capability document
 * @param expectation what stands there when the capability is advertised
 * @param otherUses JSON Pointers at which the same words of the document are about something else
 * @param spec the section of the specification that describes it
 * @param unlock what has to happen for its behavior to be tested
 * @param serial whether its tests must not run beside others, for the system under test keeps global state
 * @param shapeScenarios behavior units about the advertisement being well-formed
 * @param behaviorScenarios behavior units about the capability doing what it says
 * @param refusalScenarios behavior units about systems without the capability refusing it
 */
public record CapabilityProfile(
        String pointer,
        String id,
        Optional<String> description,
        String place,
        Expectation expectation,
        List<String> otherUses,
        String spec,
        String unlock,
        boolean serial,
        List<String> shapeScenarios,
        List<String> behaviorScenarios,
        List<String> refusalScenarios) {

    static CapabilityProfile read(ObjectReader reader) {
        return new CapabilityProfile(
                reader.pointer(),
                reader.id("id", true),
                reader.optionalText("description"),
                pointer(reader),
                Expectation.read(reader),
                pointers(reader),
                reader.text("spec"),
                reader.text("unlock"),
                reader.isTrue("serial"),
                reader.texts("shapeScenarios", Texts.UNIQUE),
                reader.texts("behaviorScenarios", Texts.UNIQUE),
                reader.texts("refusalScenarios", Texts.UNIQUE));
    }

    /** The empty pointer points at a whole document. */
    private static String pointer(ObjectReader reader) {
        String pointer = reader.expression("pointer");
        reader.requireThat(JsonPointers.isPointer(pointer));
        return pointer;
    }

    private static List<String> pointers(ObjectReader reader) {
        List<String> pointers = reader.texts("otherUses", Texts.UNIQUE);
        reader.requireThat(pointers.stream().allMatch(JsonPointers::isPointer));
        return pointers;
    }

    /**
     * Returns what must stand at its place.
     *
     * @return the expected value as JSON, or words for a schema
     */
    public String expected() {
        return expectation.words();
    }

    /**
     * Returns all behavior units that it names.
     *
     * @return their ids, shape before behavior before refusal
     */
    public List<String> scenarios() {
        return Stream.of(shapeScenarios, behaviorScenarios, refusalScenarios)
                .flatMap(List::stream)
                .toList();
    }
}
