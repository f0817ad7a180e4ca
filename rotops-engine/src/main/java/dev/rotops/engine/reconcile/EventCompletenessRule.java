package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Limits;

/** What the runtime calls has a behavior of its own to be proven by. */
final class EventCompletenessRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        QualityLimits policy = QualityLimits.of(graph.model());
        graph.model().inventory().ifPresent(inventory -> {
            for (InventorySource source : inventory.content().sources()) {
                EventBehaviors.OfSource events = graph.events().get(source.id());
                if (events != null && !events.unserved().isEmpty()) {
                    String surface = graph.catalogSurfaceOfSource(source.id())
                            .map(found -> found.id())
                            .orElse("");
                    check(inventory, source, events, policy.ofSource(surface, source.id()), findings);
                }
            }
        });
    }

    private static void check(
            Artifact<Inventory> inventory,
            InventorySource source,
            EventBehaviors.OfSource events,
            Limits limits,
            Findings findings) {
        int all = events.events().size();
        int served = all - events.unserved().size();
        double maximum = limits.entryPointsPerBehavior().orElse(Limits.USUAL_ENTRY_POINTS_PER_BEHAVIOR) * served;
        if (all > maximum) {
            boolean isReviewed = limits.entryPointsPerBehavior().isPresent();
            findings.add(
                    isReviewed ? Level.ofWord(limits.level(), Level.ERROR) : Level.WARNING,
                    FindingCode.EVENTS_WITHOUT_BEHAVIOR,
                    Subject.of("source", source.id())
                            .and("actual", String.valueOf(all))
                            .and("maximum", Count.text(maximum)),
                    inventory.locate(source.pointer()),
                    "Of the " + all + " events of the inventory source, " + (all - served)
                            + (all - served == 1 ? " has no behavior of its own: " : " have no behavior of their own: ")
                            + EntryPointText.names(events.unserved()) + ".",
                    "Write a behavior for each event, which traces the source and has the event's file among its"
                            + " \"sourcePatterns\"; or say \"maxEntryPointsPerBehavior\" in the quality policy.");
        }
    }
}
