package dev.rotops.engine.probe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A suite of tests that was run, and the reports that this run has written.
 *
 * @param result what came of the command
 * @param reports what the new reports say
 */
record SuiteRun(ProcessResult result, SuiteReports reports) {

    private static final int SOME = 3;

    static SuiteRun of(ProbeRun run, List<String> command, String directory) throws ProbeFailure, InterruptedException {
        Path reports = run.resolve(directory);
        WrittenFiles written = WrittenFiles.before(WrittenFiles.in(reports).stream());
        ProcessResult result = run.execute(command);
        List<Path> files =
                WrittenFiles.in(reports).stream().filter(written::isNew).toList();
        SuiteReports suite = SuiteReports.read(files);
        if (suite.outcomes().isEmpty()) {
            throw new ProbeFailure(
                    "no test was run: there is no new report of one in " + directory + Sentences.exit(run, result));
        }
        return new SuiteRun(result, suite);
    }

    /** Says that the command failed although none of its tests did; nothing where it did not. */
    Optional<String> unexplained(ProbeRun run) {
        if (result.succeeded()) {
            return Optional.empty();
        }
        String who = reports.checks().containsValue(TestOutcome.FAILED)
                ? "no test failed but those of RotOps, and with them the command: let it run without them, with rotops.mode=off"
                : "no test failed, but the command did";
        return Optional.of(who + Sentences.exit(run, result));
    }

    /** The first few tests by name. */
    static String named(List<String> tests) {
        String some = String.join(", ", tests.subList(0, Math.min(SOME, tests.size())));
        return tests.size() > SOME ? some + " and " + (tests.size() - SOME) + " more" : some;
    }
}
