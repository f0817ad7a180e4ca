package dev.rotops.engine.probe;

import dev.rotops.engine.model.ProbeExpectation.ExpectedEffect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks for what requests bring about: in files, in what a command prints, at addresses, in calls of the product. */
final class SideEffects {

    private static final int MAXIMUM_BYTES = 16 << 20;
    private static final String NOT_THERE = "is not there";

    private final ProbeRun run;
    private final RunningServer server;

    SideEffects(ProbeRun run, RunningServer server) {
        this.run = run;
        this.server = server;
    }

    static boolean isOfOneSort(ExpectedEffect effect) {
        int sorts = (effect.file().isPresent() ? 1 : 0)
                + (effect.command().isEmpty() ? 0 : 1)
                + (effect.url().isPresent() ? 1 : 0)
                + (effect.call().isPresent() ? 1 : 0);
        return sorts == 1;
    }

    /** What an effect is called when people are told of it. */
    static String name(ExpectedEffect effect) {
        return effect.file()
                .or(effect::url)
                .or(() -> effect.call().map(call -> "the call " + call))
                .orElseGet(() -> "the output of " + effect.command().get(0));
    }

    /** Says how an effect is missing; nothing where it can be observed. */
    Optional<String> missing(ExpectedEffect effect) throws ProbeFailure, InterruptedException {
        ExpectedContent content = new ExpectedContent(effect.contains(), effect.json());
        Optional<String> problem = Optional.of(NOT_THERE);
        for (String observed : observed(effect)) {
            problem = content.differenceFrom(observed, run);
            if (problem.isEmpty()) {
                return problem;
            }
        }
        return problem;
    }

    /** Looks again. Where the time ends before the look does, what was missing before is what is known. */
    Optional<String> stillMissing(ExpectedEffect effect, Optional<String> before)
            throws ProbeFailure, InterruptedException {
        try {
            return missing(effect);
        } catch (ProbeFailure e) {
            if (run.remaining().isZero()) {
                return before;
            }
            throw e;
        }
    }

    private List<String> observed(ExpectedEffect effect) throws ProbeFailure, InterruptedException {
        if (effect.file().isPresent()) {
            return content(run.resolve(effect.file().get()));
        }
        if (effect.url().isPresent()) {
            HttpAnswer answer = server.get(effect.url().get());
            return answer.isSuccess() ? List.of(answer.text()) : List.of();
        }
        if (effect.call().isPresent()) {
            return run.recorder().calls().stream()
                    .filter(call -> call.name().equals(effect.call().get()))
                    .map(CallRecorder.Call::body)
                    .toList();
        }
        ProcessResult result = run.execute(effect.command());
        return result.succeeded() ? List.of(result.stdout().text()) : List.of();
    }

    private static List<String> content(Path file) throws ProbeFailure {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (var input = Files.newInputStream(file)) {
            return List.of(new String(input.readNBytes(MAXIMUM_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProbeFailure(file.getFileName() + " cannot be read: " + e.getMessage());
        }
    }
}
