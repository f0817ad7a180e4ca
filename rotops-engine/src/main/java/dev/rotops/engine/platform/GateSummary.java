package dev.rotops.engine.platform;

import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.capability.GateOutcome.Effect;
import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.engine.model.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines at the end of a run that say what became of gated tests, so that a skip is never a silent one. */
final class GateSummary {

    private static final int MAXIMUM_LINES = 50;

    private GateSummary() {}

    /**
     * The lines; nothing where no test was gated.
     *
     * @param tests the verdicts that decided about each gated test; none where it did not run for another reason
     */
    static Optional<String> of(List<List<GateVerdict>> tests) {
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<GateVerdict>> groups = new LinkedHashMap<>();
        for (List<GateVerdict> deciding : tests) {
            for (GateVerdict verdict : deciding) {
                groups.computeIfAbsent(verdict.profile() + " " + verdict.outcome(), key -> new ArrayList<>())
                        .add(verdict);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("RotOps  gates of " + count(tests));
        groups.values().stream().limit(MAXIMUM_LINES).forEach(group -> lines.add("  " + Printable.line(line(group))));
        List<List<GateVerdict>> others = tests.stream().filter(List::isEmpty).toList();
        if (!others.isEmpty()) {
            lines.add("  " + count(others) + " did not run for other reasons");
        }
        if (groups.values().stream().noneMatch(group -> group.get(0).outcome().effect() == Effect.RUN)) {
            lines.add("  vacuous: none of them ran, so this run says nothing about any capability");
        }
        return Optional.of(String.join(System.lineSeparator(), lines));
    }

    private static String line(List<GateVerdict> group) {
        GateVerdict first = group.get(0);
        String effect = switch (first.outcome().effect()) {
            case RUN -> " ran";
            case SKIP -> " skipped";
            case FAIL -> " failed";
        };
        String line = first.profile() + "  " + count(group) + effect;
        return first.outcome() == GateOutcome.ADVERTISED ? line : line + ": " + first.message();
    }

    private static String count(List<?> tests) {
        return tests.size() + (tests.size() == 1 ? " test" : " tests");
    }
}
