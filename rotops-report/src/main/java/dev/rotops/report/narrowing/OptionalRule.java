package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.CapabilityProfiles;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** No behavior that counts in every run became the behavior scenario of a capability, of which a run may opt out. */
final class OptionalRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        Optional<Artifact<CapabilityProfiles>> after = change.after().capabilities();
        List<CapabilityProfile> profiles = profilesOf(change.before());
        for (BehaviorUnit unit : Comparison.unitsOf(change.before())) {
            if (after.isPresent() && profileOf(unit, profiles).isEmpty()) {
                change.units().of(unit).ifPresent(successor -> checkOptional(successor, after.get(), narrowings));
            }
        }
    }

    private static void checkOptional(
            BehaviorUnit unit, Artifact<CapabilityProfiles> artifact, Consumer<Narrowing> narrowings) {
        Optional<CapabilityProfile> profile = profileOf(unit, artifact.content().profiles());
        profile.ifPresent(optional -> narrowings.accept(new Narrowing(
                FindingCode.BEHAVIOR_WEAKENED,
                "behavior",
                unit.id(),
                artifact.locate(optional.pointer() + "/behaviorScenarios"),
                "It became optional: it counts in no run that opts out of the capability " + optional.id() + ".")));
    }

    private static List<CapabilityProfile> profilesOf(ReviewedModel model) {
        return model.capabilities()
                .map(artifact -> artifact.content().profiles())
                .orElse(List.of());
    }

    private static Optional<CapabilityProfile> profileOf(BehaviorUnit unit, List<CapabilityProfile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.behaviorScenarios().contains(unit.id()))
                .findFirst();
    }
}
