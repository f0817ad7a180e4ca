package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.FidelityPolicy.Minimum;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ProofPolicy;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.OutcomeClasses;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        List<String> files = change.filesThen(unit.sourcePatterns());
        if (!files.isEmpty()) {
            narrowings.accept(new Narrowing(
                    FindingCode.BEHAVIOR_REMOVED,
                    "behavior",
                    unit.id(),
                    Location.of(plane),
                    "The behavior is no longer reviewed, and a file of it is still there: " + files.get(0)
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
                                "outcome classes", OutcomeClasses.of(unit), classesInPlaceOf(unit, successor)),
                        Comparison.withoutSome("evidence", unit.evidence(), successor.evidence()),
                        change.lower("fidelity", Optional.of(unit.fidelity()), Optional.of(successor.fidelity())),
                        asked("that it is executed", ProofPolicy::requiresExecution, unit, successor, change),
                        asked(
                                "that its evidence is observed",
                                ProofPolicy::requiresObservation,
                                unit,
                                successor,
                                change),
                        isMoved(unit, successor, change)
                                ? change.lower(
                                        "the fidelity of its surface",
                                        minimum(change.before(), unit, change),
                                        minimum(change.after(), successor, change))
                                : Optional.<String>empty(),
                        withoutFiles(unit, successor, change))
                .flatMap(Optional::stream)
                .toList();
        if (!weaker.isEmpty()) {
            narrowings.accept(Narrowing.listing(
                    FindingCode.BEHAVIOR_WEAKENED,
                    "behavior",
                    successor.id(),
                    location,
                    "Its proof no longer owes ",
                    weaker,
                    "."));
        }
    }

    /** Only classes that are written out are owed by what ran, so none that words stand for takes the place of one. */
    private static Collection<String> classesInPlaceOf(BehaviorUnit unit, BehaviorUnit other) {
        return unit.outcomeClasses().isEmpty() ? OutcomeClasses.of(other) : other.outcomeClasses();
    }

    private static Optional<String> withoutFiles(BehaviorUnit unit, BehaviorUnit successor, Comparison change) {
        List<String> lost =
                Comparison.lost(change.filesThen(unit.sourcePatterns()), change.filesOf(successor.sourcePatterns()));
        return lost.isEmpty()
                ? Optional.empty()
                : Comparison.withoutSome("files", lost, filesOfNewcomers(unit, change));
    }

    /** A behavior may have been split: the files of new ones of which as much is asked. */
    private static Set<String> filesOfNewcomers(BehaviorUnit unit, Comparison change) {
        return change.units().newcomers().stream()
                .filter(other -> classesInPlaceOf(unit, other).containsAll(OutcomeClasses.of(unit))
                        && other.evidence().containsAll(unit.evidence())
                        && !change.isWeaker(Optional.of(unit.fidelity()), Optional.of(other.fidelity())))
                .flatMap(other -> change.filesOf(other.sourcePatterns()).stream())
                .collect(Collectors.toSet());
    }

    /** Of a surface that was and is, whatever it is called, the policies themselves are compared. */
    private static boolean isMoved(BehaviorUnit unit, BehaviorUnit successor, Comparison change) {
        return !change.surfaces().idNow(unit.surface()).equals(successor.surface());
    }

    private static Optional<String> asked(
            String what,
            BiPredicate<ProofPolicy, String> isAsked,
            BehaviorUnit unit,
            BehaviorUnit successor,
            Comparison change) {
        return isMoved(unit, successor, change)
                        && isAsked.test(proofs(change.before()), unit.surface())
                        && !isAsked.test(proofs(change.after()), successor.surface())
                ? Optional.of(what)
                : Optional.empty();
    }

    private static ProofPolicy proofs(ReviewedModel model) {
        return model.selfCheckPolicy().map(policy -> policy.content().proof()).orElse(ProofPolicy.DEFAULT);
    }

    /** What the fidelity policy and the catalog ask for in the surface of a behavior. */
    private static Optional<String> minimum(ReviewedModel model, BehaviorUnit unit, Comparison change) {
        Stream<String> ofPolicy = model.fidelityPolicy().stream()
                .flatMap(policy -> policy.content().surfacePolicies().stream())
                .filter(minimum -> minimum.id().equals(unit.surface()))
                .map(Minimum::minimumFidelity);
        Stream<String> ofCatalog = model.catalog().stream()
                .flatMap(catalog -> catalog.content().surfaces().stream())
                .filter(surface -> surface.id().equals(unit.surface()))
                .flatMap(surface -> surface.minimumFidelity().stream());
        return change.scale().highest(Stream.concat(ofPolicy, ofCatalog).toList());
    }
}
