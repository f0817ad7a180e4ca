package dev.rotops.spi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides about gated tests. The engine implements it; what test authors write calls it. */
public interface Gatekeeper {

    /**
     * Finds the engine's.
     *
     * @return the one on the class path; without any, one behind which every test fails
     */
    static Gatekeeper installed() {
        return InstalledGatekeeper.INSTANCE;
    }

    /**
     * Decides whether a test may run, and keeps a record of it.
     *
     * @param test JUnit's unique id of the test, or of the container of tests
     * @param demands what it demands, all of which must be met
     * @param parameters JUnit's configuration parameters
     * @return the decision
     */
    GateDecision decide(String test, List<CapabilityDemand> demands, Function<String, Optional<String>> parameters);

    /**
     * Lets the calling test go on, or throws what ends it.
     *
     * @param demand what it demands
     * @throws RuntimeException the running engine's sign of a skipped test
     * @throws AssertionError when the test fails
     */
    void enter(CapabilityDemand demand);

    /**
     * Tells whether tests of a profile must not run beside other gated tests.
     *
     * @param profile id of a capability profile
     * @return whether it is known to be serial
     */
    boolean isSerial(String profile);
}
