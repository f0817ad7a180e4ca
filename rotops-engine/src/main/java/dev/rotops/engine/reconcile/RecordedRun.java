package dev.rotops.engine.reconcile;

import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.capability.GateOutcome.Effect;
import dev.rotops.engine.claims.ClassFileNames;
import dev.rotops.engine.ledger.BehaviorEntry;
import dev.rotops.engine.ledger.ClassEntry;
import dev.rotops.engine.ledger.EvidenceEntry;
import dev.rotops.engine.ledger.FileEntry;
import dev.rotops.engine.ledger.GateEntry;
import dev.rotops.engine.ledger.LedgerEntry;
import dev.rotops.engine.ledger.LedgerRun;
import dev.rotops.engine.ledger.OutcomeEntry;
import dev.rotops.engine.ledger.RunHeader;
import dev.rotops.engine.ledger.TestEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One JVM's ledger, sorted by what is asked of it. */
final class RecordedRun {

    /** What a test has shown and not yet finished. */
    private static final class Shown {
        private final Set<String> evidence = new TreeSet<>();
        private final Set<String> outcomes = new TreeSet<>();
        private @Nullable GateEntry gate;

        /** A gate that let the test run is not why it did not; one that is broken says more than one that is closed. */
        void meet(GateEntry met) {
            if (effect(met) != Effect.RUN && (gate == null || effect(gate) != Effect.FAIL)) {
                gate = met;
            }
        }
    }

    private final RunHeader header;
    private final boolean interrupted;
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, BehaviorEntry> behaviors = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Set<AdvertisedCapability> advertised = new HashSet<>();
    /** By top-level class, class and method. */
    private final Map<String, Map<String, Map<String, List<RecordedTest>>>> tests = new HashMap<>();

    RecordedRun(LedgerRun run) {
        header = run.header();
        interrupted = run.isInterrupted();
        Map<String, Shown> shown = new HashMap<>();
        for (LedgerEntry entry : run.entries()) {
            if (entry instanceof TestEntry test) {
                add(test, shown.remove(test.id()));
            } else if (entry instanceof EvidenceEntry evidence) {
                shown.computeIfAbsent(evidence.test(), id -> new Shown())
                        .evidence
                        .add(evidence.kind());
            } else if (entry instanceof OutcomeEntry outcome) {
                shown.computeIfAbsent(outcome.test(), id -> new Shown())
                        .outcomes
                        .add(outcome.outcomeClass());
            } else if (entry instanceof GateEntry gate) {
                AdvertisedCapability.of(gate).ifPresent(advertised::add);
                shown.computeIfAbsent(gate.test(), id -> new Shown()).meet(gate);
            } else if (entry instanceof ClassEntry type) {
                classes.put(type.className(), type.hash());
            } else if (entry instanceof BehaviorEntry behavior) {
                behaviors.put(behavior.behavior(), behavior);
            } else if (entry instanceof FileEntry file) {
                files.put(file.path(), file.hash());
            }
        }
    }

    /** Which JVM it was. */
    RunHeader header() {
        return header;
    }

    /** What should have become of a test; a project's own gates, of which nothing is known, are closed. */
    static Effect effect(GateEntry gate) {
        return GateOutcome.of(gate.decision()).map(GateOutcome::effect).orElse(Effect.SKIP);
    }

    private void add(TestEntry test, @Nullable Shown shown) {
        RecordedTest recorded = shown == null
                ? new RecordedTest(this, test, Set.of(), Set.of(), Optional.empty())
                : new RecordedTest(this, test, shown.evidence, shown.outcomes, Optional.ofNullable(shown.gate));
        tests.computeIfAbsent(ClassFileNames.topLevel(test.className()), name -> new HashMap<>())
                .computeIfAbsent(test.className(), name -> new HashMap<>())
                .computeIfAbsent(test.method(), name -> new ArrayList<>())
                .add(recorded);
    }

    /** Whether any of an owner's tests, or a class of them, ran to its end. */
    boolean executed(ProofOwner owner) {
        return Stream.concat(testsOf(owner).stream().flatMap(List::stream), classesOf(owner).stream())
                .anyMatch(RecordedTest::isExecuted);
    }

    /** The attempts of an owner's tests, in the order in which they finished, by class and method. */
    List<List<RecordedTest>> testsOf(ProofOwner owner) {
        if (!owner.tagged().isEmpty()) {
            return scenariosOf(owner);
        }
        return family(owner)
                .flatMap(type -> type.getValue().entrySet().stream()
                        .filter(method -> owner.covers(type.getKey(), method.getKey()))
                        .filter(method -> method.getValue().stream().anyMatch(RecordedTest::isLeaf)
                                || !method.getKey().isEmpty())
                        .map(Map.Entry::getValue))
                .toList();
    }

    private List<List<RecordedTest>> scenariosOf(ProofOwner owner) {
        return family(owner)
                .flatMap(feature -> feature.getValue().values().stream())
                .map(attempts -> attempts.stream()
                        .filter(attempt -> attempt.entry().behaviors().contains(owner.tagged()))
                        .toList())
                .filter(attempts -> !attempts.isEmpty())
                .toList();
    }

    /** What happened to the classes in which an owner's tests are. */
    List<RecordedTest> classesOf(ProofOwner owner) {
        return family(owner)
                .filter(type -> owner.dependsOn(type.getKey()))
                .flatMap(type -> type.getValue().getOrDefault("", List.of()).stream())
                .filter(test -> !test.isLeaf())
                .toList();
    }

    private Stream<Map.Entry<String, Map<String, List<RecordedTest>>>> family(ProofOwner owner) {
        return tests.getOrDefault(ClassFileNames.topLevel(owner.className()), Map.of()).entrySet().stream();
    }

    /** Whether the JVM died after it had begun the class. */
    boolean diedAfterBeginning(String className) {
        return interrupted && classes.containsKey(className);
    }

    /** The hash of a class's files when it was run. */
    Optional<String> classHash(String className) {
        return Optional.ofNullable(classes.get(className));
    }

    /** What its gates found out about the system under test. */
    Set<AdvertisedCapability> advertised() {
        return advertised;
    }

    Optional<BehaviorEntry> behavior(String id) {
        return Optional.ofNullable(behaviors.get(id));
    }

    Optional<String> fileHash(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
