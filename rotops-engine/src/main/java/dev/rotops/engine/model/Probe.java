package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way of running the product and judging what it did.
 *
 * @param pointer JSON Pointer of the probe in the plan
 * @param id its id
 * @param kind which of the kinds of probes it is
 * @param behaviors ids of the behavior units that it shows
 * @param prepare commands that must succeed before the one that is judged
 * @param command what is run: a program and its arguments, without any shell
 * @param workingDirectory where it is run, relative to the root; absent for a directory of the probe's own
 * @param environment the variables that it sees
 * @param budget how long all of it may take
 * @param inputs globs of further files whose change makes the evidence stale
 * @param ready when a server counts as started
 * @param requests what a server is asked
 * @param expectation what must come of it
 * @param settings whatever a kind of the project's own needs
 * @param texts every string of the probe by its JSON Pointer, so that placeholders can be looked for
 */
public record Probe(
        String pointer,
        String id,
        String kind,
        List<String> behaviors,
        List<List<String>> prepare,
        List<String> command,
        Optional<String> workingDirectory,
        ProbeEnvironment environment,
        Duration budget,
        List<String> inputs,
        Optional<ReadySign> ready,
        List<ProbeRequest> requests,
        ProbeExpectation expectation,
        Map<?, ?> settings,
        Map<String, String> texts) {

    private static final double DEFAULT_BUDGET = 60;
    private static final double MAXIMUM_BUDGET = 24 * 60 * 60;

    static Probe read(ObjectReader reader) {
        reader.optionalText("description");
        double budget = reader.positiveNumber("budgetSeconds").orElse(DEFAULT_BUDGET);
        return new Probe(
                reader.pointer(),
                reader.id("id", true),
                reader.text("kind"),
                reader.ids("behaviors"),
                reader.objects("prepare", false, Probe::command),
                reader.texts("command", Texts.ANY),
                reader.optionalText("workingDirectory"),
                reader.object("environment", ProbeEnvironment::read).orElse(ProbeEnvironment.EMPTY),
                Duration.ofMillis(Math.round(1000 * Math.min(budget, MAXIMUM_BUDGET))),
                reader.texts("inputs", Texts.UNIQUE),
                reader.object("ready", ReadySign::read),
                reader.objects("requests", false, ProbeRequest::read),
                reader.object("expect", ProbeExpectation::read).orElse(ProbeExpectation.NONE),
                reader.anyObject("settings"),
                reader.textsBelow());
    }

    private static List<String> command(ObjectReader reader) {
        return reader.texts("command", Texts.SOME);
    }
}
