package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.List;
import java.util.Locale;

/** No filter of engines, tags or dependencies leaves RotOps out of the run. */
final class EngineIsLeftIn implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            List<TestRun> runs = module.decidingRuns();
            if (module.usesRotops()
                    && !runs.isEmpty()
                    && runs.stream().allMatch(run -> run.leavesOut().isPresent())) {
                TestRun run = runs.get(0);
                run.leavesOut().ifPresent(filter -> report(module, run, filter, diagnosis));
            }
        }
    }

    private static void report(BuildModule module, TestRun run, BuildSetting filter, Diagnosis diagnosis) {
        diagnosis.add(
                run.isCertain() ? Level.ERROR : Level.WARNING,
                FindingCode.ENGINE_LEFT_OUT,
                Diagnosis.about("module", module.name(), "filter", filter.name()),
                filter.location(),
                "In module " + module.name() + ", " + filter.name() + " (" + filter.value()
                        + ") leaves RotOps out, so nothing is judged and the build is green.",
                filter.name().toLowerCase(Locale.ROOT).contains("exclude")
                        ? "Take " + Engine.ID + " out of it."
                        : "Name " + Engine.ID + " in it too.");
    }
}
