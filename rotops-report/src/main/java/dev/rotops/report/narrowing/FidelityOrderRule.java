package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.FidelityLevels;
import dev.rotops.engine.model.FidelityPolicy.Minimum;
import dev.rotops.engine.model.FidelityScale;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.SelfCheckPolicy.RiskyKind;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** No level became strong enough for a minimum, only because the order of the levels is another one. */
final class FidelityOrderRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        List<String> levels = planeLevels(change.after());
        FidelityScale then = Comparison.scaleOf(change.before());
        FidelityScale now = Comparison.scaleOf(change.after());
        report(
                change.after()
                        .fidelityPolicy()
                        .filter(policy -> !policy.content().fidelityLevels().isEmpty())
                        .map(Artifact::file)
                        .or(() -> change.after().controlPlane().map(Artifact::file)),
                weaker(levels, minimums(change.before()), then::reaches, now::reaches),
                narrowings);
        List<String> planeThen = planeLevels(change.before());
        report(
                change.after().controlPlane().map(Artifact::file),
                weaker(
                        levels,
                        challenges(change.before()),
                        (level, minimum) -> planeThen.indexOf(level) >= planeThen.indexOf(minimum),
                        (level, minimum) -> levels.indexOf(level) >= levels.indexOf(minimum)),
                narrowings);
    }

    private static void report(Optional<String> file, List<String> weaker, Consumer<Narrowing> narrowings) {
        if (file.isPresent() && !weaker.isEmpty()) {
            narrowings.accept(Narrowing.listing(
                    FindingCode.POLICY_WEAKENED,
                    "artifact",
                    file.get(),
                    Location.of(file.get()),
                    "Its order of fidelity levels takes ",
                    weaker,
                    ", and did not."));
        }
    }

    /** Which of the levels that behaviors may have pass for a minimum and did not. */
    private static List<String> weaker(
            List<String> levels,
            Stream<String> minimums,
            BiPredicate<String, String> passedThen,
            BiPredicate<String, String> passesNow) {
        return minimums.distinct()
                .flatMap(minimum -> {
                    List<String> passing = levels.stream()
                            .filter(level -> !passedThen.test(level, minimum) && passesNow.test(level, minimum))
                            .toList();
                    return passing.isEmpty()
                            ? Stream.empty()
                            : Stream.of(String.join(", ", passing) + " for " + minimum);
                })
                .toList();
    }

    /** What behaviors must reach in the order of the fidelity policy, or of the control plane where that has none. */
    private static Stream<String> minimums(ReviewedModel model) {
        Stream<String> ofPolicy = model.fidelityPolicy().stream()
                .map(Artifact::content)
                .flatMap(policy -> Stream.concat(
                        policy.defaultMinimumFidelity().stream(),
                        Stream.of(policy.surfacePolicies(), policy.inventorySourcePolicies(), policy.behaviorPolicies())
                                .flatMap(List::stream)
                                .map(Minimum::minimumFidelity)));
        Stream<String> ofCatalog = model.catalog().stream()
                .flatMap(catalog -> catalog.content().surfaces().stream())
                .map(CatalogSurface::minimumFidelity)
                .flatMap(Optional::stream);
        Stream<String> ofInventory = model.inventory().stream()
                .map(Artifact::content)
                .flatMap(inventory -> Stream.concat(
                        inventory.sources().stream().map(InventorySource::minimumFidelity),
                        inventory.explicitBehaviors().stream().map(InventoryBehavior::minimumFidelity)))
                .flatMap(Optional::stream);
        return Stream.of(ofPolicy, ofCatalog, ofInventory).flatMap(all -> all);
    }

    /** What the self-check wants behaviors to reach in the order of the control plane. */
    private static Stream<String> challenges(ReviewedModel model) {
        return model.selfCheckPolicy().stream()
                .flatMap(policy -> policy.content().riskyKinds().stream())
                .map(RiskyKind::minimumFidelity);
    }

    private static List<String> planeLevels(ReviewedModel model) {
        return model.controlPlane()
                .map(plane -> plane.content().fidelityLevels())
                .orElse(FidelityLevels.WEAK_TO_STRONG);
    }
}
