package dev.rotops.report.coverage;

import dev.rotops.engine.reconcile.ProofState;
import dev.rotops.engine.reconcile.ProofVerdict;
import java.util.List;
import java.util.Locale;

/** How much of a group of scenarios is proven; computed from ledgers and model, and never written by hand. */
enum Grade {
    /** There are no such scenarios. */
    NONE,
    /** All of them are proven, by all of their owners. */
    FULL,
    /** Some of them are proven, or not by all of their owners. */
    PARTIAL,
    /** None is, for the system under test does not advertise the capability. */
    HOST_PENDING,
    /** None is, for the run opted out of the capability. */
    OPTED_OUT,
    /** None is, for they are about systems without the capability, and this one has it. */
    NOT_APPLICABLE,
    /** None is, and no gate is the reason: nothing ran, or it was skipped, or it did not show what it owes. */
    UNPROVEN,
    /** At least one of them fails. */
    FAILING;

    /** The grade as maps write it; a hyphen where there is nothing to grade. */
    String word() {
        return this == NONE ? "-" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Grade of(List<ProofVerdict> scenarios) {
        return of(scenarios, HOST_PENDING);
    }

    static Grade ofRefusals(List<ProofVerdict> scenarios) {
        return of(scenarios, NOT_APPLICABLE);
    }

    private static Grade of(List<ProofVerdict> scenarios, Grade whenGated) {
        if (scenarios.isEmpty()) {
            return NONE;
        }
        if (scenarios.stream().anyMatch(scenario -> scenario.state() == ProofState.FAILING)) {
            return FAILING;
        }
        if (scenarios.stream().anyMatch(ProofVerdict::isProven)) {
            return scenarios.stream().allMatch(ProofVerdict::isWhole) ? FULL : PARTIAL;
        }
        if (scenarios.stream().allMatch(ProofVerdict::isOptedOut)) {
            return OPTED_OUT;
        }
        return scenarios.stream().allMatch(scenario -> scenario.state() == ProofState.GATED) ? whenGated : UNPROVEN;
    }
}
