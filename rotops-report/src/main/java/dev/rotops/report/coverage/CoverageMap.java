package dev.rotops.report.coverage;

import dev.rotops.engine.reconcile.Verification;
import java.util.List;

/**
 * Surfaces and capabilities with their grades.
 *
 * @param surfaces the surfaces, in the order of the control plane
 * @param capabilities the capabilities, in the order of their artifact
 * @param planned placeholders for tests that are still to be written
 */
record CoverageMap(
        List<SurfaceCoverage> surfaces, List<CapabilityCoverage> capabilities, List<PlannedScenario> planned) {

    static CoverageMap of(Verification verification) {
        return new CoverageMap(
                verification.reconciliation().surfaces().stream()
                        .map(surface -> SurfaceCoverage.of(surface, verification))
                        .toList(),
                verification.reconciliation().capabilities().stream()
                        .map(profile -> CapabilityCoverage.of(profile, verification))
                        .toList(),
                PlannedScenario.of(verification.runs()));
    }
}
