package dev.rotops.engine.reconcile;

import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.TestOutcome;
import dev.rotops.engine.reconcile.OwnerResult.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of tests: of a method's, and of all methods and classes of an owner together.
 *
 * @param kind what came of them
 * @param reason why they did not pass, or not all of them; empty otherwise
 * @param optOut the capability that the run opted out of, where that is why; empty otherwise
 * @param evidence evidence kinds that those which passed recorded
 * @param outcomes outcome classes that those which passed recorded
 * @param advertised what gates found out about the system under test in the JVMs of those which passed
 */
record TestResult(
        Kind kind,
        String reason,
        String optOut,
        Set<String> evidence,
        Set<String> outcomes,
        Set<AdvertisedCapability> advertised) {

    private static TestResult of(Kind kind, String reason) {
        return new TestResult(kind, reason, "", Set.of(), Set.of(), Set.of());
    }

    /** Of a class that has not passed; of one that has, its tests say all that there is to say. */
    static TestResult ofClass(RecordedTest type) {
        return type.failed()
                ? of(Kind.FAILED, "failed as a class: " + type.entry().reason())
                : withheld(type);
    }

    /** A method passes if it ran at least once, and every invocation passed. */
    static TestResult ofMethod(Collection<RecordedTest> tests) {
        Optional<RecordedTest> failed =
                tests.stream().filter(RecordedTest::failed).findFirst();
        if (failed.isPresent()) {
            return of(Kind.FAILED, failure(failed.get()));
        }
        Optional<RecordedTest> withheld =
                tests.stream().filter(test -> !test.passed()).findFirst();
        if (withheld.isPresent()) {
            return withheld(withheld.get());
        }
        return tests.stream().anyMatch(RecordedTest::isLeaf)
                ? together(tests.stream().map(TestResult::passed).toList())
                : of(Kind.SKIPPED, "ran without any invocation");
    }

    private static String failure(RecordedTest test) {
        return test.is(TestOutcome.FAILED)
                ? "failed: " + test.entry().reason()
                : "did not end where its gate failed it: "
                        + test.gate().map(GateEntry::reason).orElse("");
    }

    private static TestResult withheld(RecordedTest test) {
        if (test.gate().isPresent()) {
            return gated(test.gate().get());
        }
        String reason = test.entry().reason();
        String verb = test.is(TestOutcome.SKIPPED) ? "was skipped" : "was ended by an assumption";
        return of(Kind.SKIPPED, reason.isEmpty() ? verb : verb + ": " + reason);
    }

    private static TestResult gated(GateEntry gate) {
        String reason = "needs " + gate.profile() + ": " + gate.reason();
        return gate.decision().equals(GateOutcome.OPTED_OUT.word())
                ? new TestResult(Kind.OPTED_OUT, reason, gate.profile(), Set.of(), Set.of(), Set.of())
                : of(Kind.GATED, reason);
    }

    private static TestResult passed(RecordedTest test) {
        return new TestResult(
                Kind.PASSED,
                "",
                "",
                test.evidence(),
                test.outcomes(),
                test.run().advertised());
    }

    static TestResult together(List<TestResult> results) {
        Set<String> evidence = new TreeSet<>();
        Set<String> outcomes = new TreeSet<>();
        Set<AdvertisedCapability> advertised = new HashSet<>();
        boolean passed = false;
        TestResult worst = results.get(0);
        for (TestResult result : results) {
            worst = result.kind().compareTo(worst.kind()) < 0 ? result : worst;
            passed |= result.kind() == Kind.PASSED;
            evidence.addAll(result.evidence());
            outcomes.addAll(result.outcomes());
            advertised.addAll(result.advertised());
        }
        if (worst.kind() == Kind.FAILED || !passed) {
            return worst;
        }
        Kind kind = worst.kind() == Kind.PASSED ? Kind.PASSED : Kind.PARTLY_PASSED;
        return new TestResult(kind, worst.reason(), "", evidence, outcomes, advertised);
    }
}
