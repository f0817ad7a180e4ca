package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the runtime calls has behaviors enough to be proven by: as many trace an inventory source as the source takes
 * methods that requests, messages, the clock, or commands reach.
 */
final class EventCompletenessRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        QualityLimits policy = QualityLimits.of(graph.model());
        graph.model()
                .inventory()
                .ifPresent(inventory -> graph.entryPoints().ifPresent(entryPoints -> {
                    Map<String, List<ReviewedEntryPoint>> events = eventsOfSources(entryPoints);
                    for (InventorySource source : inventory.content().sources()) {
                        check(graph, inventory, source, events.getOrDefault(source.id(), List.of()), policy, findings);
                    }
                }));
    }

    /** A method that several paths lead to is one event. */
    private static Map<String, List<ReviewedEntryPoint>> eventsOfSources(DiscoveredEntryPoints entryPoints) {
        Map<String, List<ReviewedEntryPoint>> bySource = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ReviewedEntryPoint reviewed : entryPoints.in(ReviewState.REVIEWED)) {
            EntryPoint entryPoint = reviewed.entryPoint();
            String source = reviewed.says();
            if (entryPoint.kind().isEvent()
                    && seen.add(source + " " + entryPoint.reference() + entryPoint.descriptor())) {
                bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(reviewed);
            }
        }
        return bySource;
    }

    /** A source that no unit traces has a greater fault, which {@link SourceClosureRule} reports. */
    private static void check(
            ModelGraph graph,
            Artifact<Inventory> inventory,
            InventorySource source,
            List<ReviewedEntryPoint> events,
            QualityLimits policy,
            Findings findings) {
        int behaviors = graph.unitsOfSource(source.id()).size();
        Limits limits = policy.ofSource(
                graph.catalogSurfaceOfSource(source.id())
                        .map(surface -> surface.id())
                        .orElse(""),
                source.id());
        double maximum = limits.entryPointsPerBehavior().orElse(1);
        if (behaviors == 0 || events.size() <= maximum * behaviors) {
            return;
        }
        boolean isReviewed = limits.entryPointsPerBehavior().isPresent();
        findings.add(
                isReviewed ? Level.ofWord(limits.level(), Level.ERROR) : Level.WARNING,
                FindingCode.EVENTS_WITHOUT_BEHAVIOR,
                Subject.of("source", source.id())
                        .and("actual", String.valueOf(events.size()))
                        .and("maximum", Count.text(maximum * behaviors)),
                inventory.locate(source.pointer()),
                "The inventory source takes " + events.size() + " events (" + EntryPointText.names(events) + "), and "
                        + (behaviors == 1 ? "one behavior traces" : behaviors + " behaviors trace")
                        + " it, so that some are proven by none of their own.",
                "Write a behavior for each event, or say \"maxEntryPointsPerBehavior\" in the quality policy.");
    }
}
