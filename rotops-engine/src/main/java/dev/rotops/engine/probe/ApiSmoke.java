package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.util.List;
import java.util.Optional;

/** The server starts, and answers requests as it must. */
final class ApiSmoke implements RuntimeProbe {

    @Override
    public String kind() {
        return "api_smoke";
    }

    @Override
    public List<String> missing(Probe probe) {
        return Missing.of(probe)
                .command()
                .require(!probe.requests().isEmpty(), "\"requests\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        int requests = run.probe().requests().size();
        Optional<String> problem;
        try (RunningServer server = RunningServer.start(run, Conversation.addresses(run.probe()))) {
            problem = new Conversation(run, server).problem();
        }
        return problem.isPresent()
                ? run.failed(problem.get())
                : run.passed(requests == 1 ? "answered 1 request" : "answered " + requests + " requests");
    }
}
