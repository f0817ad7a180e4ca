package dev.rotops.report.cli;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.probe.ProbeProgress;
import dev.rotops.engine.probe.RuntimeEvidence;
import java.time.Duration;

/** Tells on the terminal which probes run, and for how long, beside whatever goes to standard output. */
final class ProgressLines implements ProbeProgress {

    private final Console console;

    ProgressLines(Console console) {
        this.console = console;
    }

    @Override
    public void started(Probe probe) {
        line(probe, "runs, at most " + probe.budget().toSeconds() + " s");
    }

    @Override
    public void running(Probe probe, Duration elapsed) {
        line(
                probe,
                "runs, " + elapsed.toSeconds() + " s of at most "
                        + probe.budget().toSeconds() + " s");
    }

    @Override
    public void ended(Probe probe, RuntimeEvidence evidence) {
        line(
                probe,
                (evidence.passed() ? "passed" : "failed") + " after " + evidence.durationSeconds() + " s: "
                        + evidence.summary());
    }

    private void line(Probe probe, String text) {
        console.progress(Printable.line("probe " + probe.id() + "  " + text));
    }
}
