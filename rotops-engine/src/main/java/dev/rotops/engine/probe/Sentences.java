package dev.rotops.engine.probe;

import dev.rotops.engine.model.Printable;
import java.time.Duration;

/** Parts of sentences that several probes say. */
final class Sentences {

    private Sentences() {}

    static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /** How a program ended that should have ended otherwise, and the last thing that it said. */
    static String exit(ProbeRun run, ProcessResult result) {
        String last = result.stderr().lastLine();
        String said = last.isEmpty() ? result.stdout().lastLine() : last;
        return " (exit code " + result.exitCode().orElse(-1)
                + (said.isEmpty() ? "" : ": " + Printable.excerpt(run.redacted(said))) + ")";
    }
}
