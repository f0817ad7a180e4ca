package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the inventory writes out of the behaviors of its sources is still there, and expected as it was. Where it begins to, the events
 * that stood for them until then are behaviors that it writes out.
 */
final class InventoryBehaviorRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<Inventory>> before = change.before().inventory();
        Optional<Artifact<Inventory>> after = change.after().inventory();
        if (before.isPresent() && after.isPresent()) {
            new Check(before.get().content(), after.get(), change, narrowings).run();
        }
    }

    private static final class Check {

        private final Inventory before;
        private final Artifact<Inventory> after;
        private final Comparison change;
        private final Consumer<Narrowing> narrowings;

        Check(Inventory before, Artifact<Inventory> after, Comparison change, Consumer<Narrowing> narrowings) {
            this.before = before;
            this.after = after;
            this.change = change;
            this.narrowings = narrowings;
        }

        void run() {
            if (!before.explicitBehaviors().isEmpty()) {
                checkWrittenOut();
            } else if (!after.content().explicitBehaviors().isEmpty()) {
                checkEvents();
            }
        }

        private void checkWrittenOut() {
            Successors<InventoryBehavior> successors = new Successors<>(
                    before.explicitBehaviors(), after.content().behaviors(), InventoryBehavior::id, this::recognize);
            for (InventoryBehavior behavior : before.explicitBehaviors()) {
                successors
                        .of(behavior)
                        .ifPresentOrElse(successor -> checkDemands(behavior, successor), () -> checkRemoved(behavior));
            }
        }

        private Optional<InventoryBehavior> recognize(InventoryBehavior behavior, Set<InventoryBehavior> fresh) {
            return fresh.stream()
                    .filter(candidate -> candidate.event().equals(behavior.event())
                            && candidate.sourceId().equals(change.sources().idNow(behavior.sourceId())))
                    .findFirst();
        }

        private void checkRemoved(InventoryBehavior behavior) {
            if (hasCode(behavior)) {
                reportRemoved(
                        behavior,
                        "The behavior is no longer reviewed, and files of its source " + behavior.sourceId()
                                + " are still there.");
            }
        }

        /** The ids of events only count them, so these are known by what happens in which source. */
        private void checkEvents() {
            EventIndex writtenOut = new EventIndex(after.content().explicitBehaviors(), change);
            for (InventoryBehavior event : before.behaviors()) {
                if (!InventorySource.isOpen(event.event())) {
                    writtenOut
                            .of(event)
                            .ifPresentOrElse(behavior -> checkDemands(event, behavior), () -> checkMissing(event));
                }
            }
        }

        private void checkMissing(InventoryBehavior event) {
            if (hasCode(event)) {
                reportRemoved(
                        event,
                        "The inventory writes behaviors out now, and none is \"" + event.event() + "\" of the source "
                                + event.sourceId() + ", of which files are still there.");
            }
        }

        private boolean hasCode(InventoryBehavior behavior) {
            return before.sources().stream()
                    .filter(source -> source.id().equals(behavior.sourceId()))
                    .anyMatch(
                            source -> !change.filesThen(source.sourcePatterns()).isEmpty());
        }

        private void reportRemoved(InventoryBehavior behavior, String message) {
            narrowings.accept(new Narrowing(
                    FindingCode.BEHAVIOR_REMOVED,
                    "inventoryBehavior",
                    behavior.id(),
                    Location.of(after.file()),
                    message));
        }

        private void checkDemands(InventoryBehavior behavior, InventoryBehavior successor) {
            List<String> weaker = Stream.of(
                            Comparison.withoutSome(
                                    "evidence", behavior.expectedEvidence(), successor.expectedEvidence()),
                            Comparison.withoutSome(
                                    "outcome classes",
                                    behavior.expectedOutcomeClasses(),
                                    successor.expectedOutcomeClasses()),
                            change.lower("fidelity", behavior.minimumFidelity(), successor.minimumFidelity()))
                    .flatMap(Optional::stream)
                    .toList();
            if (!weaker.isEmpty()) {
                narrowings.accept(Narrowing.listing(
                        FindingCode.BEHAVIOR_WEAKENED,
                        "inventoryBehavior",
                        successor.id(),
                        after.locate(successor.pointer()),
                        "The inventory no longer expects of it ",
                        weaker,
                        "."));
            }
        }
    }
}
