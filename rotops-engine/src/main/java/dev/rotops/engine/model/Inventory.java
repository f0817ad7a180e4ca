package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviewed runtime denominator.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param sourceKinds kinds of sources that were looked for
 * @param sources the reviewed sources
 * @param explicitBehaviors the reviewed behaviors that are written out; empty when the sources' events stand for them
 */
public record Inventory(
        String version,
        String principle,
        List<String> sourceKinds,
        List<InventorySource> sources,
        List<InventoryBehavior> explicitBehaviors) {

    /**
     * Returns the reviewed behaviors.
     *
     * @return those written out, or one for each event of each source where none are
     */
    public List<InventoryBehavior> behaviors() {
        if (!explicitBehaviors.isEmpty()) {
            return explicitBehaviors;
        }
        List<InventoryBehavior> synthesized = new ArrayList<>();
        for (InventorySource source : sources) {
            for (int i = 0; i < source.events().size(); i++) {
                synthesized.add(InventoryBehavior.ofEvent(source, i));
            }
        }
        return List.copyOf(synthesized);
    }

    static Inventory read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(document, doubt, reader -> {
            Inventory inventory = new Inventory(
                    reader.text("version"),
                    reader.text("principle"),
                    reader.texts("sourceKinds", Texts.SOME_UNIQUE),
                    reader.objects("sources", true, InventorySource::read),
                    reader.objects("behaviors", false, InventoryBehavior::read));
            if (inventory.sources().isEmpty()) {
                doubt.raise();
            }
            return inventory;
        });
    }
}
