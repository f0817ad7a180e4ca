package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Baseline;
import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Nothing is known to be wrong that was not known before: a baseline only becomes less. */
final class BaselineRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<Baseline>> after = change.after().baseline();
        if (after.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        change.before()
                .baseline()
                .map(artifact -> artifact.content().findings())
                .orElse(List.of())
                .forEach(entry -> known.add(id(entry)));
        for (KnownFinding entry : after.get().content().findings()) {
            if (known.add(id(entry))) {
                narrowings.accept(new Narrowing(
                        FindingCode.BASELINE_GROWN,
                        "entry",
                        id(entry),
                        after.get().locate(entry.pointer()),
                        "The baseline lets something wait that it did not: " + entry.reason() + "."));
            }
        }
    }

    private static String id(KnownFinding entry) {
        return entry.code() + " " + String.join(" ", entry.subject());
    }
}
