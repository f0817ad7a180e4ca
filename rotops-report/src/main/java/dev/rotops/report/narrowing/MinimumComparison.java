package dev.rotops.report.narrowing;

import dev.rotops.engine.model.FidelityPolicy;
import dev.rotops.engine.model.FidelityPolicy.Minimum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weakest proof that is accepted, by the fidelity policy as it was and as it is. */
final class MinimumComparison {

    private final Comparison change;
    private final List<String> weaker = new ArrayList<>();

    private MinimumComparison(Comparison change) {
        this.change = change;
    }

    /** Says which minimums are gone or weaker. */
    static List<String> weaker(FidelityPolicy before, FidelityPolicy after, Comparison change) {
        MinimumComparison comparison = new MinimumComparison(change);
        comparison.compare(before, after);
        return comparison.weaker;
    }

    private void compare(FidelityPolicy before, FidelityPolicy after) {
        compare("by default", before.defaultMinimumFidelity(), after.defaultMinimumFidelity());
        compare("surface", change.surfaces(), before.surfacePolicies(), after.surfacePolicies());
        compare("source", change.sources(), before.inventorySourcePolicies(), after.inventorySourcePolicies());
        compare("behavior", change.units(), before.behaviorPolicies(), after.behaviorPolicies());
    }

    private void compare(String what, Successors<?> successors, List<Minimum> before, List<Minimum> after) {
        Map<String, String> now = Minimum.byId(after);
        Minimum.byId(before).forEach((idThen, minimum) -> {
            String id = successors.idNow(idThen);
            compare("for the " + what + " " + id, Optional.of(minimum), Optional.ofNullable(now.get(id)));
        });
    }

    private void compare(String forWhat, Optional<String> before, Optional<String> now) {
        if (change.isWeaker(before, now)) {
            weaker.add(before.orElse("") + " " + forWhat + " (now " + now.orElse("none") + ")");
        }
    }
}
