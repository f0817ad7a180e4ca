package dev.rotops.engine.platform;

import dev.rotops.engine.capability.Advertisement;
import dev.rotops.engine.capability.BrokenGateException;
import dev.rotops.engine.capability.Gate;
import dev.rotops.engine.capability.GateOutcome;
import dev.rotops.engine.capability.GateVerdict;
import dev.rotops.engine.capability.OptOuts;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Printable;
import dev.rotops.spi.CapabilityDemand;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** The gate of a run: settings, profiles and document are read once in a JVM, and what is wrong with them is kept, too. */
final class RunGate {

    private static final Map<Map<String, String>, RunGate> GATES = new ConcurrentHashMap<>();

    private final GateConfiguration configuration;
    private final CapabilityArtifact artifact;
    private final GateInputs inputs;
    private @Nullable Gate gate;
    private @Nullable BrokenGateException fault;

    private RunGate(GateConfiguration configuration) {
        this.configuration = configuration;
        this.inputs = GateInputs.of(configuration.parameters());
        this.artifact = CapabilityArtifact.read(inputs.files());
    }

    static RunGate of(RotopsConfiguration parameters) {
        GateConfiguration configuration = new GateConfiguration(parameters);
        return GATES.computeIfAbsent(configuration.values(), key -> new RunGate(configuration));
    }

    GateVerdict judge(CapabilityDemand demand) {
        try {
            Optional<CapabilityProfile> profile = artifact.profile(demand.profile());
            if (profile.isEmpty()) {
                return verdict(
                        demand,
                        GateOutcome.UNKNOWN_PROFILE,
                        artifact.file() + " has no profile \"" + demand.profile() + "\".",
                        "Correct the id, or review the profile into the file.");
            }
            return opened().judge(profile.get(), demand.advertised());
        } catch (BrokenGateException e) {
            return verdict(demand, GateOutcome.UNAVAILABLE, e.problem(), e.remedy());
        }
    }

    private static GateVerdict verdict(CapabilityDemand demand, GateOutcome outcome, String message, String remedy) {
        return new GateVerdict(demand.profile(), demand.advertised(), outcome, Printable.whole(message), remedy);
    }

    boolean isSerial(String profile) {
        try {
            return artifact.profile(profile).filter(CapabilityProfile::serial).isPresent();
        } catch (BrokenGateException e) {
            // The gate itself tells it.
            return false;
        }
    }

    /** What the test behind the gate fails with; it leads to the profile. */
    AssertionFailedError failure(GateVerdict verdict) {
        AssertionFailedError failure = new AssertionFailedError(verdict.message() + "\n  do     " + verdict.remedy());
        Location place = artifact.locate(verdict.profile());
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "testops", Printable.line(verdict.profile()), place.fileName(), Math.max(1, place.line()))
        });
        return failure;
    }

    private synchronized Gate opened() throws BrokenGateException {
        if (fault != null) {
            throw fault;
        }
        if (gate == null) {
            try {
                gate = open();
            } catch (BrokenGateException e) {
                fault = e;
                throw e;
            } catch (InvalidConfigurationException e) {
                fault = new BrokenGateException(String.valueOf(e.getMessage()), e.remedy());
                throw fault;
            }
        }
        return gate;
    }

    private Gate open() throws BrokenGateException, InvalidConfigurationException {
        boolean requireBehavior = configuration.requireBehavior();
        OptOuts optOuts = configuration.optOuts();
        for (String profile : optOuts.reasons().keySet()) {
            if (artifact.profile(profile).isEmpty()) {
                throw new BrokenGateException(
                        "The run opts out of \"" + profile + "\", which is no profile of " + artifact.file() + ".",
                        "Correct " + RotopsConfiguration.OPTED_OUT_PROFILES + ".");
            }
        }
        return new Gate(Advertisement.read(inputs.source(configuration)), optOuts, requireBehavior);
    }
}
