package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.List;
import java.util.Optional;

/** The build runs the tests, and fails when one of them does. */
final class TestsAreRun implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            if (module.usesRotops() && !module.testSources().isEmpty()) {
                reportSkipped(module, diagnosis);
                reportIgnored(module, diagnosis);
            }
        }
    }

    private static void reportSkipped(BuildModule module, Diagnosis diagnosis) {
        List<TestRun> runs = module.runs();
        if (runs.isEmpty() || runs.stream().anyMatch(run -> run.skipped().isEmpty())) {
            return;
        }
        TestRun run = runs.get(0);
        run.skipped()
                .ifPresent(skip -> diagnosis.add(
                        run.isCertain() ? Level.ERROR : Level.WARNING,
                        FindingCode.TESTS_SKIPPED,
                        Diagnosis.about("module", module.name()),
                        skip.location(),
                        "The build skips the tests of module " + module.name() + " (" + skip.name() + " is "
                                + skip.value() + "), so RotOps is never started and the build is green.",
                        "Let the build run them; skip them on the command line where that is needed (-DskipTests)."));
    }

    private static void reportIgnored(BuildModule module, Diagnosis diagnosis) {
        Optional<TestRun> run = module.decidingRuns().stream()
                .filter(deciding -> deciding.ignoresFailures().isPresent())
                .findFirst();
        run.flatMap(TestRun::ignoresFailures)
                .ifPresent(ignored -> diagnosis.add(
                        Level.WARNING,
                        FindingCode.FAILURES_IGNORED,
                        Diagnosis.about("module", module.name()),
                        ignored.location(),
                        "The build of module " + module.name() + " passes when tests fail (" + ignored.name()
                                + "), also when those of RotOps do.",
                        "Remove it, or set rotops.mode to advisory where RotOps alone shall only warn."));
    }
}
