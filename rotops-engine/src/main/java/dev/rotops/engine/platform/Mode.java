package dev.rotops.engine.platform;

/** What an error finding does to the run. */
public enum Mode {
    /** It fails its test, and with it the build. */
    ENFORCE,
    /** It aborts its test: visible in every report, failing nothing. */
    ADVISORY,
    /** Nothing is judged; one skipped test says so. */
    OFF
}
