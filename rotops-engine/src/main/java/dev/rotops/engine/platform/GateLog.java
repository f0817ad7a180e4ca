package dev.rotops.engine.platform;

import dev.rotops.engine.capability.GateOutcome.Effect;
import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.spi.CapabilityDemand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What the gates of a run have said, once for each demand of a test or container, and of which tests that was true. */
final class GateLog {

    private final Map<String, Map<CapabilityDemand, GateVerdict>> verdicts = new LinkedHashMap<>();
    /** What asked outside of a test that is known: the next to end on that thread has done so. */
    private final Map<Thread, Map<CapabilityDemand, GateVerdict>> unclaimed = new LinkedHashMap<>();

    private final Set<GateVerdict> saidOutside = new HashSet<>();
    private final List<List<GateVerdict>> tests = new ArrayList<>();

    /** Adds a verdict; false where it was said before. */
    synchronized boolean add(String asked, GateVerdict verdict) {
        return !verdict.equals(
                verdicts.computeIfAbsent(asked, id -> new LinkedHashMap<>()).put(demand(verdict), verdict));
    }

    /** Adds what was said to a thread, outside of a test that is known; false where it was said so before. */
    synchronized boolean addOf(Thread thread, GateVerdict verdict) {
        unclaimed.computeIfAbsent(thread, asking -> new LinkedHashMap<>()).put(demand(verdict), verdict);
        return saidOutside.add(verdict);
    }

    private static CapabilityDemand demand(GateVerdict verdict) {
        return new CapabilityDemand(verdict.profile(), verdict.advertised());
    }

    /** A test, or all tests of a container, were skipped. A method whose invocations nobody knows is one test. */
    synchronized void skipped(TestIdentifier skipped, TestPlan plan) {
        if (verdicts.isEmpty()) {
            return;
        }
        Stream.concat(Stream.of(skipped), plan.getDescendants(skipped).stream())
                .filter(test -> plan.getChildren(test).isEmpty())
                .forEach(test -> ended(test.getUniqueIdObject(), false));
    }

    /** A test has ended, or a container that its gate failed before it had any. */
    synchronized void finished(TestIdentifier test, TestExecutionResult result) {
        if (verdicts.isEmpty() && unclaimed.isEmpty()) {
            return;
        }
        Map<CapabilityDemand, GateVerdict> asked = unclaimed.remove(Thread.currentThread());
        if (asked != null) {
            verdicts.computeIfAbsent(test.getUniqueId(), id -> new LinkedHashMap<>())
                    .putAll(asked);
        }
        boolean isBroken = result.getStatus() == TestExecutionResult.Status.FAILED && isBroken(test);
        if (test.isTest() || asked != null || isBroken) {
            ended(test.getUniqueIdObject(), result.getStatus() != TestExecutionResult.Status.ABORTED);
        }
    }

    private boolean isBroken(TestIdentifier container) {
        return first(verdicts.getOrDefault(container.getUniqueId(), Map.of()).values(), Effect.FAIL)
                .isPresent();
    }

    private void ended(UniqueId test, boolean ran) {
        Collection<GateVerdict> said = saidOf(test);
        if (!said.isEmpty()) {
            tests.add(deciding(said, ran));
        }
    }

    /** What was said of a test and of all that it is in. */
    private Collection<GateVerdict> saidOf(UniqueId test) {
        Map<CapabilityDemand, GateVerdict> said = new LinkedHashMap<>();
        UniqueId id = test;
        while (id.getSegments().size() > 1) {
            said.putAll(verdicts.getOrDefault(id.toString(), Map.of()));
            id = id.removeLastSegment();
        }
        return said.values();
    }

    private static List<GateVerdict> deciding(Collection<GateVerdict> said, boolean ran) {
        return (ran ? first(said, Effect.FAIL) : Optional.<GateVerdict>empty())
                .or(() -> first(said, Effect.SKIP))
                .map(List::of)
                .orElse(ran ? List.copyOf(said) : List.of());
    }

    private static Optional<GateVerdict> first(Collection<GateVerdict> said, Effect effect) {
        return said.stream()
                .filter(verdict -> verdict.outcome().effect() == effect)
                .findFirst();
    }

    /**
     * The verdicts by which each gated test ran, or the one by which it did not; none where something else kept it from that.
     * Each that was said to a thread on which nothing has ended since stands for a test.
     */
    synchronized List<List<GateVerdict>> tests() {
        List<List<GateVerdict>> all = new ArrayList<>(tests);
        for (Map<CapabilityDemand, GateVerdict> said : unclaimed.values()) {
            said.values().forEach(verdict -> all.add(List.of(verdict)));
        }
        return all;
    }
}
