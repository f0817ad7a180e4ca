package dev.rotops.engine.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The last attempt of each of an owner's tests, out of several JVMs. What withholds a test takes the place of nothing that ran
 * to its end, and says nothing of a method that has run to its end as a whole. What failed at its gate counts until anything else
 * is known of it, and then never did.
 */
final class LastAttempts {

    private final ProofOwner owner;
    /** By class and method, and by what the test is. */
    private final Map<String, Map<String, RecordedTest>> methods = new LinkedHashMap<>();

    private final Map<String, RecordedTest> classes = new LinkedHashMap<>();
    private final List<RecordedTest> failedAtGate = new ArrayList<>();
    private boolean anyFailed;
    private Optional<RecordedRun> latest = Optional.empty();

    LastAttempts(ProofOwner owner) {
        this.owner = owner;
    }

    /** Adds what a later JVM recorded. */
    void add(RecordedRun run) {
        if (run.executed(owner)) {
            latest = Optional.of(run);
        }
        for (List<RecordedTest> recorded : run.testsOf(owner)) {
            List<RecordedTest> attempts = pastTheirGates(recorded);
            if (attempts.isEmpty()) {
                continue;
            }
            note(attempts);
            // A class that passes has no line of its own; its tests say so.
            attempts.stream()
                    .filter(RecordedTest::isExecuted)
                    .forEach(test -> classes.values().removeIf(test::isWithin));
            String method = attempts.get(0).entry().className() + "#"
                    + attempts.get(0).entry().method();
            addMethod(methods.computeIfAbsent(method, name -> new LinkedHashMap<>()), last(attempts));
        }
        List<RecordedTest> attempts = pastTheirGates(run.classesOf(owner));
        note(attempts);
        last(attempts).forEach((key, type) -> classes.merge(key, type, LastAttempts::later));
    }

    private List<RecordedTest> pastTheirGates(List<RecordedTest> recorded) {
        List<RecordedTest> attempts = new ArrayList<>();
        for (RecordedTest test : recorded) {
            failedAtGate.removeIf(test::isOfSame);
            (test.failedAtGate() ? failedAtGate : attempts).add(test);
        }
        return attempts;
    }

    private void note(List<RecordedTest> attempts) {
        anyFailed |= attempts.stream().anyMatch(RecordedTest::failed);
    }

    private static void addMethod(Map<String, RecordedTest> known, Map<String, RecordedTest> later) {
        if (isWhole(known.values()) || isWhole(later.values())) {
            known.values().removeIf(test -> !test.isExecuted());
            later.values().removeIf(test -> !test.isExecuted());
        }
        later.forEach((key, test) -> known.merge(key, test, LastAttempts::later));
    }

    private static boolean isWhole(Collection<RecordedTest> tests) {
        return tests.stream().anyMatch(RecordedTest::isLeaf) && tests.stream().allMatch(RecordedTest::isExecuted);
    }

    /** Of attempts in one JVM. A test that a suite ran, too, has failed if it failed there. */
    private static Map<String, RecordedTest> last(List<RecordedTest> attempts) {
        Map<String, RecordedTest> byId = new LinkedHashMap<>();
        attempts.forEach(attempt -> byId.merge(attempt.entry().id(), attempt, LastAttempts::later));
        Map<String, RecordedTest> last = new LinkedHashMap<>();
        byId.values()
                .forEach(test -> last.merge(
                        test.key(), test, (before, after) -> before.failed() ? before : later(before, after)));
        return last;
    }

    private static RecordedTest later(RecordedTest before, RecordedTest after) {
        return after.isExecuted() || !before.isExecuted() ? after : before;
    }

    /** What came of them together; nothing where there are none. */
    Optional<OwnerResult> result() {
        List<TestResult> results = new ArrayList<>();
        classes.values().stream()
                .filter(type -> type.failed() || (!type.passed() && tests().noneMatch(test -> ranWithin(test, type))))
                .forEach(type -> results.add(TestResult.ofClass(type)));
        methods.values().forEach(tests -> results.add(TestResult.ofMethod(tests.values())));
        failedAtGate.forEach(test -> results.add(TestResult.ofMethod(List.of(test))));
        if (results.isEmpty()) {
            return Optional.empty();
        }
        OwnerResult result = OwnerResult.of(owner, TestResult.together(results), anyFailed);
        return Optional.of(result.kind() == OwnerResult.Kind.FAILED ? failure(result) : result.without(unseen()));
    }

    private static boolean ranWithin(RecordedTest test, RecordedTest type) {
        return test.isExecuted() && test.isWithin(type);
    }

    private OwnerResult failure(OwnerResult failed) {
        boolean isLatest = known().anyMatch(test ->
                test.failed() && latest.filter(test.run()::equals).isPresent());
        return isLatest ? failed : failed.still();
    }

    /** The JVMs in which those of them ran that ran to their end. */
    Stream<RecordedRun> runs() {
        return known().filter(RecordedTest::isExecuted).map(RecordedTest::run);
    }

    private Stream<RecordedTest> known() {
        return Stream.of(tests(), classes.values().stream(), failedAtGate.stream())
                .flatMap(Function.identity());
    }

    /** Methods of which nothing is known. */
    private Set<String> unseen() {
        Set<String> unseen = new LinkedHashSet<>(owner.tests());
        tests().forEach(test -> unseen.remove(test.entry().method()));
        return unseen;
    }

    private Stream<RecordedTest> tests() {
        return methods.values().stream().flatMap(tests -> tests.values().stream());
    }
}
