package dev.rotops.engine.reconcile;

import dev.rotops.engine.capability.GateOutcome.Effect;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.TestEntry;
import dev.rotops.engine.ledger.TestOutcome;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt of a test or container, with what it showed.
 *
 * @param run the JVM that recorded it
 * @param entry the attempt
 * @param evidence evidence kinds that it recorded
 * @param outcomes outcome classes that it recorded
 * @param gate the gate that kept it from running on
 */
record RecordedTest(
        RecordedRun run, TestEntry entry, Set<String> evidence, Set<String> outcomes, Optional<GateEntry> gate) {

    /** What the test is in every run, be it run by itself or by a suite. */
    String key() {
        return entry.id().substring(Math.max(0, entry.id().lastIndexOf("[engine:")));
    }

    /** Whether it ran to its end, one way or the other. */
    boolean isExecuted() {
        return passed() || failed();
    }

    boolean passed() {
        return is(TestOutcome.PASSED) && gate.isEmpty();
    }

    /** Whether it failed, or passed although its gate failed it. */
    boolean failed() {
        return is(TestOutcome.FAILED) || (is(TestOutcome.PASSED) && gateBroke().isPresent());
    }

    /** Whether it failed with what its gate said, and so has not run. */
    boolean failedAtGate() {
        return is(TestOutcome.FAILED)
                && gateBroke()
                        .filter(broken -> !broken.reason().isEmpty())
                        .filter(broken -> entry.reason().startsWith(broken.reason()))
                        .isPresent();
    }

    private Optional<GateEntry> gateBroke() {
        return gate.filter(met -> RecordedRun.effect(met) == Effect.FAIL);
    }

    boolean is(TestOutcome outcome) {
        return entry.outcome() == outcome;
    }

    boolean isLeaf() {
        return !entry.container();
    }

    boolean isWithin(RecordedTest container) {
        return key().startsWith(container.key() + "/");
    }

    /** Whether what came of one says whether the other has run since. */
    boolean isOfSame(RecordedTest other) {
        return key().equals(other.key()) || isWithin(other) || other.isWithin(this);
    }
}
