package dev.rotops.engine.platform;

import dev.rotops.EvidenceScope;
import dev.rotops.EvidenceSink;
import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.LedgerEntry;
import dev.rotops.engine.ledger.PlanEntry;
import dev.rotops.engine.ledger.Redaction;
import dev.rotops.engine.ledger.ReportEntry;
import dev.rotops.engine.ledger.TestEntry;
import dev.rotops.engine.ledger.TestOutcome;
import dev.rotops.engine.reconcile.ProofPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Follows the tests of this JVM, of whatever engine, and writes down what matters to the proof of behaviors. */
final class RunRecording {

    private static final String TAG = TestReference.TAG.substring(1);

    /** Whose tests they are, and where the one that runs comes from. */
    private record Owned(TestOrigin origin, List<ProofPlan.Ownership> ownerships) {

        static final Owned NONE = new Owned(new TestOrigin("", ""), List.of());

        boolean isNone() {
            return ownerships.isEmpty();
        }
    }

    /** What is known of a test between its start and its end. */
    private record Started(long nanos, Owned owned, Optional<EvidenceScope> scope) {}

    /** What has happened to a test, without its number: written out, as a new JVM takes long to link a lambda of so much. */
    private record Happened(
            TestIdentifier test, Owned owned, TestOutcome outcome, String reason, long micros, int attempt)
            implements LongFunction<LedgerEntry> {

        @Override
        public LedgerEntry apply(long number) {
            return new TestEntry(
                    number,
                    test.getUniqueId(),
                    !test.isTest(),
                    owned.origin().className(),
                    owned.origin().method(),
                    outcome,
                    reason,
                    micros,
                    attempt,
                    behaviors(owned.ownerships()));
        }
    }

    private final RunLedger ledger;
    private final ProofPlan plan;
    private final LedgerText text;
    private final Map<UniqueId, Started> running = new ConcurrentHashMap<>();
    private final Map<UniqueId, Integer> failures = new ConcurrentHashMap<>();
    private final LongAdder tests = new LongAdder();
    private final LongAdder checks = new LongAdder();
    private final LongAdder failedChecks = new LongAdder();

    RunRecording(RunLedger ledger, ProofPlan plan, Redaction redaction) {
        this.ledger = ledger;
        this.plan = plan;
        this.text = new LedgerText(redaction, plan);
    }

    void planStarted() {
        long before = tests.sum();
        ledger.append(number -> new PlanEntry(number, false, before));
    }

    void planFinished() {
        long all = tests.sum();
        ledger.append(number -> new PlanEntry(number, true, all));
        ledger.flushAndRemember();
    }

    void started(TestIdentifier test, TestPlan testPlan) {
        if (isOwn(test)) {
            return;
        }
        Owned owned = owned(test, testPlan);
        Optional<EvidenceScope> scope =
                test.isTest() ? Optional.of(EvidenceScope.open(sink(test, owned))) : Optional.empty();
        if (isClass(test) && !owned.isNone()) {
            ledger.begin(owned.ownerships());
        }
        running.put(test.getUniqueIdObject(), new Started(System.nanoTime(), owned, scope));
    }

    private EvidenceSink sink(TestIdentifier test, Owned owned) {
        return owned.isNone() ? UnclaimedTest.INSTANCE : new RunningTest(test::getUniqueId, ledger, text);
    }

    void finished(TestIdentifier test, TestExecutionResult result) {
        if (isOwn(test)) {
            countCheck(test, result.getStatus() != TestExecutionResult.Status.SUCCESSFUL);
            return;
        }
        Started started = running.remove(test.getUniqueIdObject());
        if (started != null) {
            started.scope().ifPresent(EvidenceScope::close);
            long micros = (System.nanoTime() - started.nanos()) / 1000;
            record(test, started.owned(), outcome(result), text.reason(result), micros);
        }
    }

    void skipped(TestIdentifier test, TestPlan testPlan, String reason) {
        if (!isOwn(test)) {
            record(test, owned(test, testPlan), TestOutcome.SKIPPED, text.line(reason), 0);
        }
    }

    /** Notes what a gate said of a test, or of all tests of a container, that has not begun yet. */
    void gate(String test, GateVerdict verdict) {
        ledger.append(number -> new GateEntry(
                number, test, text.profile(verdict), verdict.outcome().word(), text.line(verdict.message())));
    }

    private void record(TestIdentifier test, Owned owned, TestOutcome outcome, String reason, long micros) {
        if (test.isTest()) {
            tests.increment();
        }
        if (owned.isNone()) {
            return;
        }
        UniqueId id = test.getUniqueIdObject();
        int attempt = failures.getOrDefault(id, 0) + 1;
        boolean isClass = test.isContainer() && owned.origin().method().isEmpty();
        if (isClass && outcome == TestOutcome.PASSED && attempt == 1) {
            // Its tests say all that there is to say.
            return;
        }
        if (outcome == TestOutcome.FAILED) {
            failures.put(id, attempt);
        }
        boolean ran = outcome == TestOutcome.PASSED || outcome == TestOutcome.FAILED;
        ledger.append(plan, owned.ownerships(), ran, new Happened(test, owned, outcome, reason, micros, attempt));
    }

    private static List<String> behaviors(List<ProofPlan.Ownership> ownerships) {
        if (ownerships.size() == 1) {
            return List.of(ownerships.get(0).behavior());
        }
        return ownerships.stream()
                .map(ProofPlan.Ownership::behavior)
                .distinct()
                .sorted()
                .toList();
    }

    private Owned owned(TestIdentifier test, TestPlan testPlan) {
        List<String> tagged = test.isTest() ? tagged(test) : List.of();
        if (!tagged.isEmpty()) {
            Optional<String> feature = TestOrigin.feature(test);
            if (feature.isPresent()) {
                return scenario(test, plan.ofScenario(feature.get(), tagged));
            }
        }
        Optional<TestOrigin> found = TestOrigin.of(test, testPlan);
        if (found.isEmpty() || !plan.concerns(found.get().className())) {
            return Owned.NONE;
        }
        TestOrigin origin = found.get();
        return new Owned(
                origin,
                test.isContainer() && origin.method().isEmpty()
                        ? plan.ofClass(origin.className())
                        : plan.ofTest(origin.className(), origin.method()));
    }

    private static Owned scenario(TestIdentifier test, List<ProofPlan.Ownership> ownerships) {
        return ownerships.isEmpty()
                ? Owned.NONE
                : new Owned(new TestOrigin(ownerships.get(0).className(), test.getDisplayName()), ownerships);
    }

    /** The behaviors whose tags a Cucumber scenario carries; the engine leaves the @ out. */
    private static List<String> tagged(TestIdentifier test) {
        return test.getTags().isEmpty()
                ? List.of()
                : test.getTags().stream()
                        .map(TestTag::getName)
                        .filter(tag -> tag.startsWith(TAG))
                        .map(tag -> tag.substring(TAG.length()))
                        .toList();
    }

    private void countCheck(TestIdentifier test, boolean failed) {
        if (test.isTest()) {
            checks.increment();
            failedChecks.add(failed ? 1 : 0);
        } else if (test.getParentIdObject().isEmpty() && checks.sum() > 0) {
            long executed = checks.sum();
            long unsuccessful = failedChecks.sum();
            ledger.append(number -> new ReportEntry(number, executed, unsuccessful));
        }
    }

    private static boolean isClass(TestIdentifier test) {
        return test.isContainer()
                && test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private static boolean isOwn(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().get(0).getValue().equals(RotopsTestEngine.ID);
    }

    private static TestOutcome outcome(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> TestOutcome.PASSED;
            case ABORTED -> TestOutcome.ABORTED;
            case FAILED -> TestOutcome.FAILED;
        };
    }
}
