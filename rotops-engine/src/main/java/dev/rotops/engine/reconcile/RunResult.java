package dev.rotops.engine.reconcile;

import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.capability.GateOutcome.Effect;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.TestOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of an owner's tests in one JVM.
 *
 * @param kind what came of them together
 * @param reason why they did not pass, or not all of them; empty otherwise
 * @param optOut the capability that the run opted out of, where that is why; empty otherwise
 * @param flaky whether one of them passed only after it had failed
 * @param evidence evidence kinds that those which passed recorded
 * @param outcomes outcome classes that those which passed recorded
 */
record RunResult(Kind kind, String reason, String optOut, boolean flaky, Set<String> evidence, Set<String> outcomes) {

    /** What can come of an owner's tests, the worst first. */
    enum Kind {
        FAILED,
        GATED,
        SKIPPED,
        OPTED_OUT,
        PARTLY_PASSED,
        PASSED,
        NOT_RUN;

        /** Whether tests ran to their end, one way or the other. */
        boolean isExecuted() {
            return this == FAILED || this == PARTLY_PASSED || this == PASSED;
        }
    }

    private static RunResult of(Kind kind, String reason) {
        return new RunResult(kind, reason, "", false, Set.of(), Set.of());
    }

    static RunResult of(ProofOwner owner, RecordedRun run) {
        List<RunResult> methods = new ArrayList<>();
        for (List<RecordedTest> method : run.testsOf(owner)) {
            methods.add(ofMethod(lastAttempts(method), isFlaky(method)));
        }
        List<RecordedTest> classes = lastAttempts(run.classesOf(owner));
        for (RecordedTest type : classes) {
            if (type.is(TestOutcome.FAILED)) {
                return of(Kind.FAILED, "failed as a class: " + type.entry().reason());
            }
        }
        if (methods.isEmpty()) {
            return classes.stream()
                    .filter(type -> !type.is(TestOutcome.PASSED))
                    .findFirst()
                    .map(RunResult::withheld)
                    .orElse(of(Kind.NOT_RUN, ""));
        }
        return together(methods);
    }

    /** Later attempts of the same test take the place of earlier ones; but what withholds a test does not mend it. */
    static List<RecordedTest> lastAttempts(List<RecordedTest> attempts) {
        Map<String, RecordedTest> last = new LinkedHashMap<>();
        attempts.forEach(attempt -> last.merge(
                attempt.entry().id(),
                attempt,
                (before, after) -> before.is(TestOutcome.FAILED) && !after.is(TestOutcome.PASSED) ? before : after));
        return List.copyOf(last.values());
    }

    private static boolean isFlaky(List<RecordedTest> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.is(TestOutcome.FAILED))
                .anyMatch(failed -> attempts.stream()
                        .anyMatch(other -> other.is(TestOutcome.PASSED)
                                && other.entry().id().equals(failed.entry().id())));
    }

    /** A method passes if it ran at least once, and every invocation passed. */
    private static RunResult ofMethod(List<RecordedTest> tests, boolean flaky) {
        Set<String> evidence = new TreeSet<>();
        Set<String> outcomes = new TreeSet<>();
        boolean ran = false;
        for (RecordedTest test : tests) {
            if (test.is(TestOutcome.FAILED)) {
                return of(Kind.FAILED, "failed: " + test.entry().reason());
            }
            Optional<GateEntry> broken =
                    test.gate().filter(gate -> test.is(TestOutcome.PASSED) && RecordedRun.effect(gate) == Effect.FAIL);
            if (broken.isPresent()) {
                return of(
                        Kind.FAILED,
                        "did not end where its gate failed it: " + broken.get().reason());
            }
            evidence.addAll(test.evidence());
            outcomes.addAll(test.outcomes());
            ran |= test.isLeaf();
        }
        return tests.stream()
                .filter(test -> !test.is(TestOutcome.PASSED) || test.gate().isPresent())
                .findFirst()
                .map(RunResult::withheld)
                .orElse(
                        ran
                                ? new RunResult(Kind.PASSED, "", "", flaky, evidence, outcomes)
                                : of(Kind.SKIPPED, "ran without any invocation"));
    }

    private static RunResult withheld(RecordedTest test) {
        if (test.gate().isPresent()) {
            return gated(test.gate().get());
        }
        String reason = test.entry().reason();
        String verb = test.is(TestOutcome.SKIPPED) ? "was skipped" : "was ended by an assumption";
        return of(Kind.SKIPPED, reason.isEmpty() ? verb : verb + ": " + reason);
    }

    private static RunResult gated(GateEntry gate) {
        String reason = "needs " + gate.profile() + ": " + gate.reason();
        return gate.decision().equals(GateOutcome.OPTED_OUT.word())
                ? new RunResult(Kind.OPTED_OUT, reason, gate.profile(), false, Set.of(), Set.of())
                : of(Kind.GATED, reason);
    }

    private static RunResult together(List<RunResult> methods) {
        Set<String> evidence = new TreeSet<>();
        Set<String> outcomes = new TreeSet<>();
        boolean flaky = false;
        boolean passed = false;
        RunResult worst = methods.get(0);
        for (RunResult method : methods) {
            worst = method.kind().compareTo(worst.kind()) < 0 ? method : worst;
            passed |= method.kind() == Kind.PASSED;
            flaky |= method.flaky();
            evidence.addAll(method.evidence());
            outcomes.addAll(method.outcomes());
        }
        if (worst.kind() == Kind.FAILED || !passed) {
            return worst;
        }
        return new RunResult(
                worst.kind() == Kind.PASSED ? Kind.PASSED : Kind.PARTLY_PASSED,
                worst.reason(),
                "",
                flaky,
                evidence,
                outcomes);
    }
}
