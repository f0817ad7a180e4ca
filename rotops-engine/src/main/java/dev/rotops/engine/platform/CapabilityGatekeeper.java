package dev.rotops.engine.platform;

import dev.rotops.EvidenceScope;
import dev.rotops.engine.capability.GateOutcome.Effect;
import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.spi.CapabilityDemand;
import dev.rotops.spi.GateDecision;
import dev.rotops.spi.Gatekeeper;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers for what test authors write about capabilities. */
public final class CapabilityGatekeeper implements Gatekeeper {

    /** Stands for what asks outside of a test that owns a behavior, such as a set-up method for all tests of a class. */
    private static final String NO_TEST = "";

    /** Creates the gatekeeper; called by {@link java.util.ServiceLoader}. */
    public CapabilityGatekeeper() {}

    @Override
    public GateDecision decide(
            String test, List<CapabilityDemand> demands, Function<String, Optional<String>> parameters) {
        RunGate gate = RunGate.of(RotopsConfiguration.of(parameters));
        List<GateVerdict> verdicts = demands.stream().map(gate::judge).toList();
        CurrentRun run = CurrentRun.get();
        for (GateVerdict verdict : verdicts) {
            if (run.gates().add(test, verdict)) {
                run.recording().ifPresent(recording -> recording.gate(test, verdict));
            }
        }
        // What is broken is told even where another demand would have skipped the test.
        return first(verdicts, Effect.FAIL)
                .<GateDecision>map(verdict -> new GateDecision.Broken(gate.failure(verdict)))
                .or(() -> first(verdicts, Effect.SKIP).map(verdict -> new GateDecision.Closed(reason(verdict))))
                .orElseGet(GateDecision.Open::new);
    }

    @Override
    public void enter(CapabilityDemand demand) {
        RunGate gate = RunGate.of(CurrentRun.get().configuration());
        GateVerdict verdict = gate.judge(demand);
        record(verdict);
        switch (verdict.outcome().effect()) {
            case RUN -> {}
            case SKIP -> throw SkipSign.of(reason(verdict));
            case FAIL -> throw gate.failure(verdict);
        }
    }

    @Override
    public boolean isSerial(String profile) {
        return RunGate.of(CurrentRun.get().configuration()).isSerial(profile);
    }

    private static void record(GateVerdict verdict) {
        Optional<RunningTest> test = EvidenceScope.currentSink()
                .filter(RunningTest.class::isInstance)
                .map(RunningTest.class::cast);
        CurrentRun run = CurrentRun.get();
        if (test.isPresent()) {
            run.gates().add(test.get().uniqueId(), verdict);
            test.get().gate(verdict);
        } else if (run.gates().addOf(Thread.currentThread(), verdict)) {
            run.recording().ifPresent(recording -> recording.gate(NO_TEST, verdict));
        }
    }

    private static Optional<GateVerdict> first(List<GateVerdict> verdicts, Effect effect) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome().effect() == effect)
                .findFirst();
    }

    private static String reason(GateVerdict verdict) {
        return verdict.message() + " " + verdict.remedy();
    }
}
