package dev.rotops.spi;

/** What becomes of a gated test. */
public sealed interface GateDecision {

    /** The test runs. */
    record Open() implements GateDecision {}

    /**
     * The test is skipped.
     *
     * @param reason why, in one line
     */
    record Closed(String reason) implements GateDecision {}

    /**
     * The test fails without having run.
     *
     * @param failure what is wrong, for whom it is thrown
     */
    record Broken(AssertionError failure) implements GateDecision {}
}
