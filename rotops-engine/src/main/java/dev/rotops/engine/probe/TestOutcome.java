package dev.rotops.engine.probe;

/** How a test of a report ended, from good to bad. */
enum TestOutcome {
    PASSED,
    SKIPPED,
    FAILED
}
