package dev.rotops.spi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stands where the engine should be: a gate that nobody keeps is no reason to skip a test, nor to let it pass. */
final class MissingGatekeeper implements Gatekeeper {

    @Override
    public GateDecision decide(
            String test, List<CapabilityDemand> demands, Function<String, Optional<String>> parameters) {
        return new GateDecision.Broken(failure());
    }

    @Override
    public void enter(CapabilityDemand demand) {
        throw failure();
    }

    @Override
    public boolean isSerial(String profile) {
        return false;
    }

    private static AssertionError failure() {
        return new AssertionError("The test is gated on a capability, and nobody keeps the gate.\n"
                + "  do     Add dev.rotops:rotops-engine to the test class path.");
    }
}
