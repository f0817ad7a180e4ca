package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.util.List;

/** The command ends well, within its budget. */
final class HeadlessRun implements RuntimeProbe {

    @Override
    public String kind() {
        return "headless_run";
    }

    @Override
    public List<String> missing(Probe probe) {
        return Missing.of(probe).command().toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        ProcessResult result = run.executeCommand();
        return result.succeeded()
                ? run.passed("ended with exit code 0")
                : run.failed("did not end with exit code 0" + Sentences.exit(run, result));
    }
}
