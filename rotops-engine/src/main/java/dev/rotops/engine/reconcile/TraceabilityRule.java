package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventoryBehavior;
import java.util.HashSet;
import java.util.Set;

/** Every behavior unit leads back to the reviewed inventory. */
final class TraceabilityRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        if (graph.inventory().isEmpty()) {
            return;
        }
        Set<String> inventoryBehaviors = new HashSet<>();
        for (InventoryBehavior behavior : graph.inventoryBehaviors()) {
            inventoryBehaviors.add(behavior.id());
        }
        for (ResolvedUnit resolved : graph.units()) {
            check(graph, resolved, inventoryBehaviors, findings);
        }
    }

    private static void check(
            ModelGraph graph, ResolvedUnit resolved, Set<String> inventoryBehaviors, Findings findings) {
        BehaviorUnit unit = resolved.unit();
        var plane = graph.controlPlane();
        Subject subject = Subject.of("behavior", unit.id());
        for (int i = 0; i < unit.inventorySourceIds().size(); i++) {
            String source = unit.inventorySourceIds().get(i);
            if (graph.source(source).isEmpty()) {
                findings.error(
                        FindingCode.BEHAVIOR_UNKNOWN_SOURCE,
                        subject.and("source", source),
                        plane.locate(unit.pointer() + "/inventorySourceIds/" + i),
                        "The inventory has no source \"" + source + "\".",
                        "Name one of the inventory's sources.");
            }
        }
        if (resolved.sources().isEmpty()) {
            findings.error(
                    FindingCode.BEHAVIOR_UNTRACEABLE,
                    subject,
                    plane.locate(unit.pointer()),
                    "The behavior does not lead back to any source of the reviewed inventory.",
                    "Name its sources in \"inventorySourceIds\", or review its files into the inventory.");
        }
        for (int i = 0; i < unit.inventoryBehaviorIds().size(); i++) {
            String behavior = unit.inventoryBehaviorIds().get(i);
            if (!inventoryBehaviors.contains(behavior)) {
                findings.error(
                        FindingCode.BEHAVIOR_UNKNOWN_INVENTORY_BEHAVIOR,
                        subject.and("inventoryBehavior", behavior),
                        plane.locate(unit.pointer() + "/inventoryBehaviorIds/" + i),
                        "The inventory has no behavior \"" + behavior + "\".",
                        "Name one of the inventory's behaviors.");
            }
        }
    }
}
