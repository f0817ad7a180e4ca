package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ProofPolicy;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.OutcomeClasses;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every behavior whose code is still there is reviewed as it was, and nothing less is demanded of its proof. */
final class BehaviorRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<ControlPlane>> before = change.before().controlPlane();
        Optional<Artifact<ControlPlane>> after = change.after().controlPlane();
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        for (BehaviorUnit unit : before.get().content().units()) {
            Optional<BehaviorUnit> successor = change.units().of(unit);
            if (successor.isPresent()) {
                checkDemands(
                        unit,
                        successor.get(),
                        after.get().locate(successor.get().pointer()),
                        change,
                        narrowings);
            } else {
                checkRemoved(unit, after.get().file(), change, narrowings);
            }
        }
    }

    private static void checkRemoved(
            BehaviorUnit unit, String plane, Comparison change, Consumer<Narrowing> narrowings) {
        List<String> files = change.filesOf(unit.sourcePatterns());
        if (!files.isEmpty()) {
            narrowings.accept(new Narrowing(
                    FindingCode.BEHAVIOR_REMOVED,
                    "behavior",
                    unit.id(),
                    Location.of(plane),
                    "The behavior is no longer reviewed, and its code is still there: " + files.get(0)
                            + (files.size() == 1 ? "." : " and " + (files.size() - 1) + " more.")));
        }
    }

    private static void checkDemands(
            BehaviorUnit unit,
            BehaviorUnit successor,
            Location location,
            Comparison change,
            Consumer<Narrowing> narrowings) {
        List<String> weaker = Stream.of(
                        Comparison.withoutSome(
                                "outcome classes", OutcomeClasses.of(unit), OutcomeClasses.of(successor)),
                        Comparison.withoutSome("evidence", unit.evidence(), successor.evidence()),
                        change.lower("fidelity", Optional.of(unit.fidelity()), Optional.of(successor.fidelity())),
                        !unit.surface().equals(successor.surface())
                                        && executed(change.before(), unit)
                                        && !executed(change.after(), successor)
                                ? Optional.of("that it is executed")
                                : Optional.<String>empty(),
                        Comparison.withoutSome(
                                "files",
                                change.filesOf(unit.sourcePatterns()),
                                change.filesOf(successor.sourcePatterns())))
                .flatMap(Optional::stream)
                .toList();
        if (!weaker.isEmpty()) {
            narrowings.accept(new Narrowing(
                    FindingCode.BEHAVIOR_WEAKENED,
                    "behavior",
                    successor.id(),
                    location,
                    "Its proof no longer owes " + String.join("; ", weaker) + "."));
        }
    }

    /** Of a surface that was and is, the policy itself is compared. */
    private static boolean executed(ReviewedModel model, BehaviorUnit unit) {
        return model.selfCheckPolicy()
                .map(policy -> policy.content().proof())
                .orElse(ProofPolicy.DEFAULT)
                .requiresExecution(unit.surface());
    }
}
