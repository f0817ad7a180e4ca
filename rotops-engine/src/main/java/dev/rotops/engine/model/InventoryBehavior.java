package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;

/**
 * One reviewed behavior that an inventory source must show.
 *
 * @param pointer JSON Pointer, in the inventory, of the behavior or of the event that it is synthesized from
 * @param id its id
 * @param sourceId id of the inventory source
 * @param event what starts it
 * @param expectedEvidence evidence kinds that its proof must show
 * @param expectedOutcomeClasses outcome classes that its proof must show
 * @param minimumFidelity the weakest proof that is accepted
 * @param synthesized whether it stands for an event of its source because the inventory lists no behaviors
 */
public record InventoryBehavior(
        String pointer,
        String id,
        String sourceId,
        String event,
        List<String> expectedEvidence,
        List<String> expectedOutcomeClasses,
        Optional<String> minimumFidelity,
        boolean synthesized) {

    static InventoryBehavior read(ObjectReader reader) {
        return new InventoryBehavior(
                reader.pointer(),
                reader.id("id", true),
                reader.id("sourceId", true),
                reader.text("event"),
                reader.texts("expectedEvidence", Texts.UNIQUE),
                reader.texts("expectedOutcomeClasses", Texts.UNIQUE),
                reader.optionalText("minimumFidelity"),
                false);
    }

    static InventoryBehavior ofEvent(InventorySource source, int index) {
        return new InventoryBehavior(
                source.pointer() + "/events/" + index,
                source.id() + ".event-" + (index + 1),
                source.id(),
                source.events().get(index),
                source.expectedEvidence().orElse(List.of()),
                source.expectedOutcomeClasses().orElse(List.of()),
                source.minimumFidelity(),
                true);
    }
}
