package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.time.Duration;

/** Hears of probes while they run, from several threads, one call at a time. */
public interface ProbeProgress {

    /**
     * A probe begins.
     *
     * @param probe which one
     */
    void started(Probe probe);

    /**
     * A probe goes on; told every few seconds.
     *
     * @param probe which one
     * @param elapsed how long it has run
     */
    void running(Probe probe, Duration elapsed);

    /**
     * A probe has ended, whichever way.
     *
     * @param probe which one
     * @param evidence what it saw
     */
    void ended(Probe probe, RuntimeEvidence evidence);
}
