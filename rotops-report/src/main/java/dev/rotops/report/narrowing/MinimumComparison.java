package dev.rotops.report.narrowing;

import dev.rotops.engine.model.FidelityPolicy;
import dev.rotops.engine.model.FidelityPolicy.Minimum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        compare(
                "surface",
                before.surfacePolicies(),
                after.surfacePolicies(),
                change.gone().surfaces(),
                change.surfaces());
        compare(
                "source",
                before.inventorySourcePolicies(),
                after.inventorySourcePolicies(),
                change.gone().sources(),
                change.sources());
        compare(
                "behavior",
                before.behaviorPolicies(),
                after.behaviorPolicies(),
                change.gone().units(),
                change.units());
    }

    private void compare(
            String what, List<Minimum> before, List<Minimum> after, Set<String> gone, Successors<?> successors) {
        Map<String, String> then = Minimum.byId(before);
        then.keySet().removeAll(gone);
        Map<String, String> now = Minimum.byId(after);
        then.forEach((idThen, minimum) -> {
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
