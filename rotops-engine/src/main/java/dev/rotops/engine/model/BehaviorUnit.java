package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An implemented behavior of the control plane: the unit that tests own and prove.
 *
 * @param pointer JSON Pointer of the unit in the control plane
 * @param id its id
 * @param surface id of the surface that it belongs to
 * @param sourcePatterns globs of the files that implement it
 * @param inventorySourceIds inventory sources that it implements; empty when they follow from the files
 * @param inventoryBehaviorIds inventory behaviors that it implements; empty when they follow from the event
 * @param event what starts the behavior
 * @param outcomes what can come of it, in words
 * @param outcomeClasses the classes of those outcomes; empty when they follow from the words
 * @param evidence evidence kinds that its owner tests observe
 * @param fidelity strength of the proof
 * @param ownerTests owners as paths, class names or {@code Class#method}; absent when the claims of tests are the owners
 * @param implementationStatus reviewed status; absent when it follows from the owners
 */
public record BehaviorUnit(
        String pointer,
        String id,
        String surface,
        List<String> sourcePatterns,
        List<String> inventorySourceIds,
        List<String> inventoryBehaviorIds,
        String event,
        List<String> outcomes,
        List<String> outcomeClasses,
        List<String> evidence,
        String fidelity,
        Optional<List<String>> ownerTests,
        Optional<String> implementationStatus) {

    private static final Set<String> STATUSES = Set.of("implemented", "partial", "missing");

    static BehaviorUnit read(ObjectReader reader) {
        boolean listsOwners = reader.has("ownerTests");
        List<String> owners = reader.texts("ownerTests", Texts.ANY);
        return new BehaviorUnit(
                reader.pointer(),
                reader.id("id", true),
                reader.id("surface", false),
                reader.texts("sourcePatterns", Texts.SOME),
                reader.texts("inventorySourceIds", Texts.UNIQUE),
                reader.texts("inventoryBehaviorIds", Texts.UNIQUE),
                reader.text("event"),
                reader.texts("outcomes", Texts.SOME),
                reader.texts("outcomeClasses", Texts.UNIQUE),
                reader.texts("evidence", Texts.SOME_UNIQUE),
                FidelityLevels.read(reader),
                listsOwners ? Optional.of(owners) : Optional.empty(),
                reader.word("implementationStatus", STATUSES));
    }
}
