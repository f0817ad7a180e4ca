package dev.rotops;

import dev.rotops.spi.CapabilityDemand;
import dev.rotops.spi.Gatekeeper;

/**
 * Gates the rest of a running test on a capability of the system under test: for test engines that know nothing of
 * {@link RequiresCapability}, and where a test learns only halfway what it needs.
 *
 * <p>A test that goes no further ends as its engine's skipped tests do: JUnit Jupiter, JUnit 4, TestNG, Spock and Cucumber
 * each see the exception that they know. There is deliberately no method that merely answers: a test that passes without
 * having tried what it is about proves nothing.
 */
public final class Capabilities {

    private Capabilities() {}

    /**
     * Goes on only where the capability is advertised.
     *
     * @param profile id of a profile of {@code runtime-capabilities.json}
     * @throws RuntimeException the running engine's sign of a skipped test, where it is not advertised
     * @throws AssertionError where it is not advertised although behavior is required, where the capability document
     *     cannot be read, and where there is no such profile
     */
    public static void require(String profile) {
        Gatekeeper.installed().enter(new CapabilityDemand(profile, true));
    }

    /**
     * Goes on only where the capability is not advertised.
     *
     * @param profile id of a profile of {@code runtime-capabilities.json}
     * @throws RuntimeException the running engine's sign of a skipped test, where it is advertised
     * @throws AssertionError where the capability document cannot be read, and where there is no such profile
     */
    public static void requireAbsent(String profile) {
        Gatekeeper.installed().enter(new CapabilityDemand(profile, false));
    }
}
