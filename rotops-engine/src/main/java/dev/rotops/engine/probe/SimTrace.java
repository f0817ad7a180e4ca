package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbeExpectation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A simulation takes the same course every time, tick for tick, and it is the right one. */
final class SimTrace implements RuntimeProbe {

    @Override
    public String kind() {
        return "sim_trace";
    }

    @Override
    public List<String> missing(Probe probe) {
        return Missing.of(probe)
                .command()
                .require(probe.expectation().golden().isPresent(), "\"expect.golden\"")
                .require(probe.expectation().ticks().isPresent(), "\"expect.ticks\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        ProbeExpectation expect = run.probe().expectation();
        GoldenText golden = GoldenText.in(run, expect.golden().orElse(""));
        long ticks = (long) expect.ticks().orElse(1);
        run.prepare();
        String trace = simulate(run);
        long lines = trace.lines().count();
        run.note("ticks", lines);
        if (lines != ticks) {
            return run.failed("simulated " + lines + " ticks instead of " + ticks);
        }
        Optional<String> drift = GoldenText.inline(trace, "the first run").differenceFrom(simulate(run), run);
        if (drift.isPresent()) {
            return run.failed("is not deterministic: in a second run, " + drift.get());
        }
        Optional<String> difference = golden.differenceFrom(trace, run);
        return difference.isEmpty()
                ? run.passed("took the course of " + golden.origin() + " for " + ticks + " ticks, twice")
                : run.failed("took another course: " + difference.get());
    }

    private static String simulate(ProbeRun run) throws ProbeFailure, InterruptedException {
        Optional<String> file = run.probe().expectation().trace();
        Optional<Path> trace = file.isPresent() ? Optional.of(run.resolve(file.get())) : Optional.empty();
        WrittenFiles written = WrittenFiles.before(trace.map(Stream::of).orElseGet(Stream::empty));
        ProcessResult result = run.execute(run.probe().command());
        if (!result.succeeded()) {
            throw new ProbeFailure("did not end with exit code 0" + Sentences.exit(run, result));
        }
        if (trace.isEmpty()) {
            if (!result.stdout().isWhole()) {
                throw new ProbeFailure("wrote more than a million characters: let it write a file, \"expect.trace\"");
            }
            return run.portable(result.stdout().text());
        }
        if (!written.isNew(trace.get())) {
            throw new ProbeFailure("did not write " + file.get());
        }
        return run.portable(GoldenText.read(run, file.get()));
    }
}
