package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbeExpectation;
import java.util.List;
import java.util.Optional;

/** The command writes, word for word, what it must. */
final class StdoutGolden implements RuntimeProbe {

    @Override
    public String kind() {
        return "stdout_golden";
    }

    @Override
    public List<String> missing(Probe probe) {
        ProbeExpectation expect = probe.expectation();
        return Missing.of(probe)
                .command()
                .require(
                        expect.stdout().isPresent() || expect.stdoutFile().isPresent(),
                        "\"expect.stdout\" or \"expect.stdoutFile\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        ProbeExpectation expect = run.probe().expectation();
        GoldenText golden = expect.stdout().isPresent()
                ? GoldenText.inline(expect.stdout().get(), "expect.stdout")
                : GoldenText.in(run, expect.stdoutFile().orElse(""));
        ProcessResult result = run.executeCommand();
        double exitCode = expect.exitCode().orElse(0);
        if (result.exitCode().orElse(-1) != exitCode) {
            return run.failed("did not end with exit code " + (long) exitCode + Sentences.exit(run, result));
        }
        if (!result.stdout().isWhole()) {
            return run.failed("wrote more than a million characters, which is too much to compare");
        }
        Optional<String> difference =
                golden.differenceFrom(run.portable(result.stdout().text()), run);
        return difference.isEmpty()
                ? run.passed("wrote what " + golden.origin() + " says")
                : run.failed("standard output differs: " + difference.get());
    }
}
