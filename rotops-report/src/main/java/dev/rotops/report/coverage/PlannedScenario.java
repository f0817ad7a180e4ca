package dev.rotops.report.coverage;

import dev.rotops.engine.ledger.LedgerRun;
import dev.rotops.engine.ledger.TestEntry;
import dev.rotops.engine.ledger.TestOutcome;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A test that somebody has written down and not yet written.
 *
 * @param test class and method
 * @param reason what stands instead of it
 * @param behaviors what it is going to prove
 */
record PlannedScenario(String test, String reason, List<String> behaviors) {

    private static final Set<TestOutcome> WITHHELD = EnumSet.of(TestOutcome.SKIPPED, TestOutcome.ABORTED);
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\W*(to-?do|tbd|planned|pending|not (yet )?implemented|unimplemented)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static List<PlannedScenario> of(List<LedgerRun> runs) {
        return runs.stream()
                .flatMap(run -> run.entries().stream())
                .filter(TestEntry.class::isInstance)
                .map(TestEntry.class::cast)
                .filter(test -> WITHHELD.contains(test.outcome()))
                .filter(test -> PLACEHOLDER.matcher(test.reason()).matches())
                .map(PlannedScenario::of)
                .distinct()
                .sorted(Comparator.comparing(PlannedScenario::test))
                .toList();
    }

    private static PlannedScenario of(TestEntry test) {
        String name = test.method().isEmpty() ? test.className() : test.className() + "#" + test.method();
        return new PlannedScenario(name, test.reason(), test.behaviors());
    }
}
