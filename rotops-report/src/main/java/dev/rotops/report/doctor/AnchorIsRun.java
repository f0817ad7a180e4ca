package dev.rotops.report.doctor;

import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.List;

/** The class at which RotOps reports is one that the build runs. */
final class AnchorIsRun implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            if (module.usesRotops()) {
                module.anchor().ifPresent(anchor -> examine(module, anchor, diagnosis));
            }
        }
    }

    private static void examine(BuildModule module, TestClass anchor, Diagnosis diagnosis) {
        List<TestRun> runs = module.unskippedRuns();
        if (runs.isEmpty() || runs.stream().anyMatch(run -> run.mayTake(anchor.name()))) {
            return;
        }
        boolean isReported = module.tests().stream()
                .anyMatch(test -> test.hasTests()
                        && !test.isAbstract()
                        && runs.stream().anyMatch(run -> !run.isAsked() && run.mayTake(test.name())));
        if (isReported && anchor.completeness().isEmpty()) {
            return;
        }
        boolean isCertain = runs.stream().allMatch(TestRun::isCertain);
        diagnosis.add(
                isCertain && !isReported ? Level.ERROR : Level.WARNING,
                FindingCode.ANCHOR_NOT_RUN,
                Diagnosis.about("module", module.name(), "anchor", anchor.name()),
                runs.stream()
                        .flatMap(run -> run.classes().stream())
                        .flatMap(filter -> filter.origin().stream())
                        .findFirst()
                        .or(() -> module.pathOf(anchor).map(Location::of))
                        .orElseGet(module::buildFile),
                "The build does not run " + anchor.name() + ", the anchor of module " + module.name() + ": "
                        + reason(anchor, runs) + "; "
                        + (isReported
                                ? "RotOps reports at another class."
                                : "and it runs no other class where RotOps could report."),
                remedy(anchor, runs));
    }

    private static String reason(TestClass anchor, List<TestRun> runs) {
        if (runs.stream().anyMatch(TestRun::isAsked)) {
            return "test asks for other classes";
        }
        if (isExcluded(anchor, runs)) {
            return "its excludes leave it out";
        }
        return hasOwnPatterns(runs)
                ? "no pattern of its includes matches"
                : "Surefire does not run a class of its name";
    }

    private static String remedy(TestClass anchor, List<TestRun> runs) {
        String simple = anchor.name().substring(anchor.name().lastIndexOf('.') + 1);
        return isExcluded(anchor, runs) || hasOwnPatterns(runs)
                ? "Let the build run it, or put @RuntimeCompleteness on a class that it runs."
                : "Call it " + simple + "Test, or add it to Surefire's includes.";
    }

    private static boolean isExcluded(TestClass anchor, List<TestRun> runs) {
        return runs.stream().flatMap(run -> run.classes().stream()).anyMatch(filter -> filter.excludes(anchor.name()));
    }

    private static boolean hasOwnPatterns(List<TestRun> runs) {
        return runs.stream()
                .flatMap(run -> run.classes().stream())
                .anyMatch(filter -> filter.origin().isPresent());
    }
}
