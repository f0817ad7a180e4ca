package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a server one request after the other, and judges its answers. */
final class Conversation {

    private static final int PREVIEW = 500;

    private final ProbeRun run;
    private final RunningServer server;
    private final List<Object> answers = new ArrayList<>();

    Conversation(ProbeRun run, RunningServer server) {
        this.run = run;
        this.server = server;
    }

    static List<String> addresses(Probe probe) {
        return probe.requests().stream().map(ProbeRequest::url).toList();
    }

    /** Says which answer was not as it must be; nothing where all were. */
    Optional<String> problem() throws ProbeFailure, InterruptedException {
        for (ProbeRequest request : run.probe().requests()) {
            String name = request.method().orElse("GET") + " " + request.url();
            HttpAnswer answer = server.send(request);
            note(name, answer);
            Optional<String> problem = problem(request, answer);
            if (problem.isPresent()) {
                return problem.map(text -> name + ": " + text);
            }
            server.requireRunning();
        }
        return Optional.empty();
    }

    private void note(String name, HttpAnswer answer) {
        Map<String, Object> exchange = new LinkedHashMap<>();
        exchange.put("request", name);
        exchange.put("status", answer.status());
        exchange.put("body", Beginning.of(run.redacted(answer.text()), PREVIEW));
        answers.add(exchange);
        run.note("answers", List.copyOf(answers));
    }

    private Optional<String> problem(ProbeRequest request, HttpAnswer answer) {
        Optional<String> status = answer.wrongStatus(request.status());
        return status.isPresent()
                ? status
                : new ExpectedContent(request.contains(), request.json()).differenceFrom(answer.text(), run);
    }
}
