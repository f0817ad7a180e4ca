package dev.rotops.engine.reconcile;

import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.ledger.GateEntry;
import java.util.Optional;

/**
 * Whether the system under test advertises a capability: what a gate found, or what a scenario is about.
 *
 * @param profile id of the capability's profile
 * @param advertised whether it is advertised, or absent
 */
record AdvertisedCapability(String profile, boolean advertised) {

    /** What a gate's decision says of the system; nothing where it could not find out. */
    static Optional<AdvertisedCapability> of(GateEntry gate) {
        return GateOutcome.of(gate.decision())
                .flatMap(GateOutcome::advertised)
                .map(advertised -> new AdvertisedCapability(gate.profile(), advertised));
    }

    /** In words. */
    String text() {
        return profile + (advertised ? " is advertised" : " is not advertised");
    }
}
