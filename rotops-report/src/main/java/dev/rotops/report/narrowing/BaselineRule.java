package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Baseline;
import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.FindingIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Nothing is known to be wrong that was not known before: a baseline only becomes less. */
final class BaselineRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<Baseline>> after = change.after().baseline();
        if (after.isEmpty()) {
            return;
        }
        Map<FindingIdentity, Integer> known = new HashMap<>();
        change.before()
                .baseline()
                .map(artifact -> artifact.content().findings())
                .orElse(List.of())
                .forEach(entry -> known.merge(FindingIdentity.of(entry), 1, Integer::sum));
        for (KnownFinding entry : after.get().content().findings()) {
            if (known.merge(FindingIdentity.of(entry), -1, Integer::sum) < 0) {
                narrowings.accept(new Narrowing(
                        FindingCode.BASELINE_GROWN,
                        "entry",
                        FindingIdentity.of(entry).toString(),
                        after.get().locate(entry.pointer()),
                        "The baseline lets something wait that it did not: " + entry.reason() + "."));
            }
        }
    }
}
