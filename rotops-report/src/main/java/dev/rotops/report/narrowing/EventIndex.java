package dev.rotops.report.narrowing;

import dev.rotops.engine.model.InventoryBehavior;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behaviors of the inventory by what happens in which source. */
final class EventIndex {

    private final Map<List<String>, InventoryBehavior> behaviors = new HashMap<>();
    private final Comparison change;

    EventIndex(List<InventoryBehavior> now, Comparison change) {
        this.change = change;
        now.forEach(behavior -> behaviors.putIfAbsent(
                List.of(behavior.sourceId(), behavior.event().trim()), behavior));
    }

    /** The same event of the same source, whatever that is called now. */
    Optional<InventoryBehavior> of(InventoryBehavior then) {
        return Optional.ofNullable(behaviors.get(
                List.of(change.sources().idNow(then.sourceId()), then.event().trim())));
    }
}
