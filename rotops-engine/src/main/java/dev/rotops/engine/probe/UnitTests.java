package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.util.List;
import java.util.Optional;

/** The product's own suite runs, and everything in it passes. */
final class UnitTests implements RuntimeProbe {

    @Override
    public String kind() {
        return "unit_tests";
    }

    @Override
    public List<String> missing(Probe probe) {
        return Missing.of(probe)
                .command()
                .require(probe.expectation().reports().isPresent(), "\"expect.reports\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        run.prepare();
        SuiteRun suite = SuiteRun.of(
                run, run.probe().command(), run.probe().expectation().reports().orElse(""));
        List<String> failed = suite.reports().with(TestOutcome.FAILED);
        int passed = suite.reports().with(TestOutcome.PASSED).size();
        run.note("passed", passed);
        run.note("skipped", suite.reports().with(TestOutcome.SKIPPED).size());
        run.note("failed", failed);
        if (!failed.isEmpty()) {
            return run.failed(SuiteRun.named(failed) + " failed");
        }
        Optional<String> unexplained = suite.unexplained(run);
        if (unexplained.isPresent()) {
            return run.failed(unexplained.get());
        }
        double minimum = run.probe().expectation().minimumTests().orElse(1);
        if (passed < minimum) {
            return run.failed(passed + " tests passed, and at least " + (long) minimum + " must");
        }
        return run.passed(passed == 1 ? "1 test passed" : passed + " tests passed");
    }
}
