package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbeExpectation.EarlierSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** After a change, the same tests pass as before, and none of them is newly skipped. */
final class TestSuiteParity implements RuntimeProbe {

    @Override
    public String kind() {
        return "test_suite_parity";
    }

    @Override
    public List<String> missing(Probe probe) {
        return Missing.of(probe)
                .command()
                .require(probe.expectation().reports().isPresent(), "\"expect.reports\"")
                .require(probe.expectation().before().isPresent(), "\"expect.before\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        run.prepare();
        SuiteReports before = before(run);
        List<String> passedBefore = before.with(TestOutcome.PASSED);
        if (passedBefore.isEmpty()) {
            return run.failed("no test passed before the change, so there is nothing to hold the suite against");
        }
        SuiteRun suite = SuiteRun.of(
                run, run.probe().command(), run.probe().expectation().reports().orElse(""));
        Map<String, TestOutcome> after = suite.reports().outcomes();
        List<String> missing = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> failed = new ArrayList<>(suite.reports().with(TestOutcome.FAILED));
        failed.removeAll(before.with(TestOutcome.FAILED));
        for (String test : before.outcomes().keySet()) {
            if (!after.containsKey(test)) {
                missing.add(test);
            } else if (after.get(test) == TestOutcome.SKIPPED
                    && before.outcomes().get(test) != TestOutcome.SKIPPED) {
                skipped.add(test);
            }
        }
        run.note("before", passedBefore.size());
        run.note("after", suite.reports().with(TestOutcome.PASSED).size());
        run.note("missing", missing);
        run.note("newlySkipped", skipped);
        run.note("failed", failed);
        if (!failed.isEmpty()) {
            return run.failed(SuiteRun.named(failed) + " failed after the change");
        }
        if (!missing.isEmpty()) {
            return run.failed(SuiteRun.named(missing) + " ran before the change, and is gone");
        }
        if (!skipped.isEmpty()) {
            return run.failed(SuiteRun.named(skipped) + " ran before the change, and is skipped now");
        }
        Optional<String> unexplained = suite.unexplained(run);
        if (unexplained.isPresent() && before.with(TestOutcome.FAILED).isEmpty()) {
            return run.failed(unexplained.get());
        }
        return run.passed("all " + passedBefore.size() + " tests that passed before the change pass after it");
    }

    private static SuiteReports before(ProbeRun run) throws ProbeFailure, InterruptedException {
        EarlierSuite earlier = run.probe().expectation().before().orElseGet(() -> new EarlierSuite(List.of(), ""));
        return earlier.command().isEmpty()
                ? SuiteReports.read(WrittenFiles.in(run.resolve(earlier.reports())))
                : SuiteRun.of(run, earlier.command(), earlier.reports()).reports();
    }
}
