package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.FidelityPolicy;
import dev.rotops.engine.model.FidelityPolicy.Minimum;
import dev.rotops.engine.model.InventoryBehavior;
import dev.rotops.engine.model.InventorySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every behavior is proven at least as strongly as the strictest policy that applies to it demands. */
final class FidelityRule implements Rule {

    /** The policy's minimums by id. */
    private record Policy(
            Optional<String> general,
            Map<String, String> surfaces,
            Map<String, String> sources,
            Map<String, String> behaviors) {

        static Policy of(Optional<FidelityPolicy> policy) {
            return new Policy(
                    policy.flatMap(FidelityPolicy::defaultMinimumFidelity),
                    byId(policy.map(FidelityPolicy::surfacePolicies)),
                    byId(policy.map(FidelityPolicy::inventorySourcePolicies)),
                    byId(policy.map(FidelityPolicy::behaviorPolicies)));
        }

        private static Map<String, String> byId(Optional<List<Minimum>> minimums) {
            return Minimum.byId(minimums.orElse(List.of()));
        }
    }

    @Override
    public void check(ModelGraph graph, Findings findings) {
        Policy policy = Policy.of(graph.model().fidelityPolicy().map(artifact -> artifact.content()));
        for (ResolvedUnit unit : graph.units()) {
            Optional<String> minimum = minimum(graph, policy, unit);
            if (minimum.isPresent() && !graph.scale().reaches(unit.unit().fidelity(), minimum.get())) {
                findings.error(
                        FindingCode.BEHAVIOR_FIDELITY_BELOW_MINIMUM,
                        Subject.of("behavior", unit.id())
                                .and("fidelity", unit.unit().fidelity())
                                .and("minimum", minimum.get()),
                        graph.controlPlane().locate(unit.unit().pointer() + "/fidelity"),
                        "The proof is " + unit.unit().fidelity() + ", but it must be at least " + minimum.get() + ".",
                        "Prove the behavior at " + minimum.get() + " and raise \"fidelity\", or review the policy.");
            }
        }
    }

    private static Optional<String> minimum(ModelGraph graph, Policy policy, ResolvedUnit resolved) {
        List<String> candidates = new ArrayList<>();
        policy.general().ifPresent(candidates::add);
        graph.catalogSurface(resolved.unit().surface())
                .flatMap(CatalogSurface::minimumFidelity)
                .ifPresent(candidates::add);
        candidates.add(policy.surfaces().getOrDefault(resolved.unit().surface(), ""));
        for (InventorySource source : resolved.sources()) {
            source.minimumFidelity().ifPresent(candidates::add);
        }
        for (InventoryBehavior behavior : resolved.inventoryBehaviors()) {
            behavior.minimumFidelity().ifPresent(candidates::add);
        }
        for (InventorySource source : resolved.sources()) {
            candidates.add(policy.sources().getOrDefault(source.id(), ""));
        }
        candidates.add(policy.behaviors().getOrDefault(resolved.id(), ""));
        return graph.scale().highest(candidates);
    }
}
