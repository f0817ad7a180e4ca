package dev.rotops.engine.capability;

import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.Printable;
import java.util.Optional;

/** Decides by what a system under test advertises whether the tests of a capability run. */
public final class Gate {

    private final Advertisement advertisement;
    private final OptOuts optOuts;
    private final boolean requireBehavior;

    /**
     * Makes a gate.
     *
     * @param advertisement what the system under test says of itself
     * @param optOuts the profiles that the run leaves out
     * @param requireBehavior whether a capability that is not advertised fails its tests
     */
    public Gate(Advertisement advertisement, OptOuts optOuts, boolean requireBehavior) {
        this.advertisement = advertisement;
        this.optOuts = optOuts;
        this.requireBehavior = requireBehavior;
    }

    /**
     * Judges one demand.
     *
     * @param profile the capability
     * @param advertised whether the test wants it advertised, or absent
     * @return the verdict
     */
    public GateVerdict judge(CapabilityProfile profile, boolean advertised) {
        boolean given = advertisement.gives(profile);
        Optional<String> reason = optOuts.reason(profile.id());
        if (advertised && given && reason.isPresent()) {
            return verdict(
                    profile,
                    true,
                    GateOutcome.CONFLICTING,
                    "is advertised although this run opted out of it (" + reason.get() + "), so its tests run",
                    "Take the opt-out back, or let the system under test no longer advertise it.");
        }
        if (given) {
            return advertised
                    ? verdict(profile, true, GateOutcome.ADVERTISED, "is advertised", "")
                    : verdict(
                            profile,
                            false,
                            GateOutcome.NOT_APPLICABLE,
                            "is advertised, and this test is about systems without it",
                            "Run it against a system that does not advertise it.");
        }
        if (advertised && reason.isPresent()) {
            return verdict(
                    profile,
                    true,
                    GateOutcome.OPTED_OUT,
                    "is opted out: " + reason.get(),
                    "Take the opt-out back when the reason is gone.");
        }
        Optional<String> elsewhere = advertisement.givesElsewhere(profile);
        if (elsewhere.isPresent()) {
            return misplaced(profile, advertised, elsewhere.get());
        }
        return advertised ? notAdvertised(profile) : verdict(profile, false, GateOutcome.REFUSED, absence(profile), "");
    }

    private GateVerdict misplaced(CapabilityProfile profile, boolean advertised, String elsewhere) {
        return verdict(
                profile,
                advertised,
                GateOutcome.MISPLACED,
                "is advertised at " + elsewhere + ", but the profile reads " + profile.place() + ", where "
                        + advertisement.found(profile) + " stands",
                "Advertise it at " + profile.place() + " (" + profile.spec()
                        + "), correct the profile's \"pointer\", or, if " + elsewhere
                        + " is about something else, add it to \"otherUses\".");
    }

    private GateVerdict notAdvertised(CapabilityProfile profile) {
        return requireBehavior
                ? verdict(
                        profile,
                        true,
                        GateOutcome.REQUIRED,
                        absence(profile) + "; " + profile.spec() + " requires it, and rotops.require-behavior is set",
                        "Implement and advertise it: " + profile.unlock())
                : verdict(
                        profile,
                        true,
                        GateOutcome.NOT_ADVERTISED,
                        absence(profile) + "; " + profile.spec(),
                        "Unlocked by: " + profile.unlock());
    }

    private String absence(CapabilityProfile profile) {
        return "is not advertised: " + advertisement.found(profile) + " stands at "
                + (profile.place().isEmpty() ? "the root" : profile.place()) + " of the capability document, expected "
                + profile.expected();
    }

    private static GateVerdict verdict(
            CapabilityProfile profile, boolean advertised, GateOutcome outcome, String message, String remedy) {
        return new GateVerdict(
                profile.id(),
                advertised,
                outcome,
                Printable.whole("Capability " + profile.id() + " " + message + "."),
                Printable.whole(remedy));
    }
}
