package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.WhiteSpace;
import java.util.List;

/** Events and outcomes are words that somebody wrote, not marks that hold their place. */
final class ReviewedTextRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        for (ResolvedUnit resolved : graph.units()) {
            BehaviorUnit unit = resolved.unit();
            Subject subject = Subject.of("behavior", unit.id());
            if (!WhiteSpace.trim(unit.event()).isEmpty()) {
                checkEvent(graph.controlPlane(), unit.pointer(), unit.event(), subject, findings);
            }
            checkAll(graph.controlPlane(), unit.pointer(), "outcomes", unit.outcomes(), subject, findings);
        }
        graph.model().inventory().ifPresent(inventory -> {
            for (InventorySource source : inventory.content().sources()) {
                checkAll(
                        inventory,
                        source.pointer(),
                        "events",
                        source.events(),
                        Subject.of("source", source.id()),
                        findings);
            }
            for (InventoryBehavior behavior : inventory.content().explicitBehaviors()) {
                checkEvent(
                        inventory,
                        behavior.pointer(),
                        behavior.event(),
                        Subject.of("inventoryBehavior", behavior.id()),
                        findings);
            }
        });
    }

    private static void checkEvent(
            Artifact<?> artifact, String pointer, String event, Subject subject, Findings findings) {
        if (InventorySource.isOpen(event)) {
            report(artifact, pointer + "/event", "event", event, subject, findings);
        }
    }

    private static void checkAll(
            Artifact<?> artifact,
            String pointer,
            String field,
            List<String> texts,
            Subject subject,
            Findings findings) {
        for (int i = 0; i < texts.size(); i++) {
            if (InventorySource.isOpen(texts.get(i))) {
                report(artifact, pointer + "/" + field + "/" + i, field, texts.get(i), subject, findings);
            }
        }
    }

    private static void report(
            Artifact<?> artifact, String pointer, String field, String text, Subject subject, Findings findings) {
        findings.error(
                FindingCode.TEXT_NOT_REVIEWED,
                subject.and("field", field),
                artifact.locate(pointer),
                "\"" + text + "\" under \"" + field + "\" only holds the place of words, so nobody has reviewed it.",
                "Write what happens.");
    }
}
