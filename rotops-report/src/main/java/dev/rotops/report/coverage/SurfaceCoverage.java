package dev.rotops.report.coverage;

import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is proven of one surface.
 *
 * @param id id of the surface
 * @param scenarios its behavior units
 * @param shape grade of those about advertisements
 * @param behavior grade of those about behavior
 * @param refusal grade of those about systems without a capability
 * @param unlock what has to happen for those that are not proven
 */
record SurfaceCoverage(
        String id, List<ProofVerdict> scenarios, Grade shape, Grade behavior, Grade refusal, List<String> unlock) {

    static SurfaceCoverage of(String surface, Verification verification) {
        List<CapabilityProfile> profiles = verification.reconciliation().capabilities();
        Set<String> shapes = new HashSet<>();
        Set<String> refusals = new HashSet<>();
        profiles.forEach(profile -> {
            shapes.addAll(profile.shapeScenarios());
            refusals.addAll(profile.refusalScenarios());
        });
        List<ProofVerdict> scenarios = verification.of(surface);
        List<String> unlock = profiles.stream()
                .filter(profile -> scenarios.stream()
                        .anyMatch(scenario ->
                                !scenario.isProven() && profile.scenarios().contains(scenario.behavior())))
                .map(CapabilityProfile::unlock)
                .distinct()
                .toList();
        return new SurfaceCoverage(
                surface,
                scenarios,
                Grade.of(among(scenarios, shapes)),
                Grade.of(scenarios.stream()
                        .filter(scenario ->
                                !shapes.contains(scenario.behavior()) && !refusals.contains(scenario.behavior()))
                        .toList()),
                Grade.ofRefusals(among(scenarios, refusals)),
                unlock);
    }

    private static List<ProofVerdict> among(List<ProofVerdict> scenarios, Set<String> ids) {
        return scenarios.stream()
                .filter(scenario -> ids.contains(scenario.behavior()))
                .toList();
    }

    List<ProofVerdict> gaps() {
        return scenarios.stream().filter(scenario -> !scenario.isWhole()).toList();
    }
}
