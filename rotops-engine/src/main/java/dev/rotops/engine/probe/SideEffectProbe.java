package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbeExpectation.ExpectedEffect;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Requests bring about what they must: something that can be observed after them, and could not before. */
final class SideEffectProbe implements RuntimeProbe {

    private static final long PAUSE_MILLIS = 50;

    @Override
    public String kind() {
        return "side_effect_probe";
    }

    @Override
    public List<String> missing(Probe probe) {
        List<ExpectedEffect> effects = probe.expectation().effects();
        return Missing.of(probe)
                .command()
                .require(!probe.requests().isEmpty(), "\"requests\"")
                .require(!effects.isEmpty(), "\"expect.effects\"")
                .require(
                        effects.stream().allMatch(SideEffects::isOfOneSort),
                        "exactly one of \"file\", \"command\", \"url\" and \"call\" in every one of \"expect.effects\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        List<ExpectedEffect> effects = run.probe().expectation().effects();
        Optional<String> problem;
        try (RunningServer server = RunningServer.start(run, Conversation.addresses(run.probe()))) {
            problem = problem(run, server, effects);
        }
        return problem.isPresent()
                ? run.failed(problem.get())
                : run.passed(
                        effects.size() == 1
                                ? "brought about 1 effect"
                                : "brought about " + effects.size() + " effects");
    }

    private static Optional<String> problem(ProbeRun run, RunningServer server, List<ExpectedEffect> effects)
            throws ProbeFailure, InterruptedException {
        SideEffects sideEffects = new SideEffects(run, server);
        for (ExpectedEffect effect : effects) {
            if (sideEffects.missing(effect).isEmpty()) {
                return Optional.of(
                        SideEffects.name(effect) + " is as it must be before any request, so that it proves nothing");
            }
        }
        Optional<String> answer = new Conversation(run, server).problem();
        if (answer.isPresent()) {
            return answer;
        }
        for (ExpectedEffect effect : effects) {
            Optional<String> missing = sideEffects.missing(effect);
            while (missing.isPresent() && !run.remaining().isZero()) {
                server.requireRunning();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                missing = sideEffects.stillMissing(effect, missing);
            }
            if (missing.isPresent()) {
                return missing.map(text -> "after the requests, " + SideEffects.name(effect) + " " + text);
            }
        }
        return Optional.empty();
    }
}
