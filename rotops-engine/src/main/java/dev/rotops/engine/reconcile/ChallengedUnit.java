package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import java.util.List;
import java.util.Set;

/**
 * A behavior unit with what the self-check looks at.
 *
 * @param unit the unit
 * @param kinds kinds of the inventory sources that it names, directly or through inventory behaviors
 * @param ownerTests its owner tests, as the model lists them or by the files of the claiming tests
 */
record ChallengedUnit(BehaviorUnit unit, Set<String> kinds, List<String> ownerTests) {

    Subject subject() {
        return Subject.of("behavior", unit.id());
    }
}
