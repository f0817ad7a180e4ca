package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.CapabilityProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is tested of what a system under test advertises, by the capability profiles as they were and as they are. */
final class CapabilityComparison {

    private static final List<String> ADVERTISEMENT = List.of("pointer", "expected", "schema", "otherUses");

    private final Artifact<CapabilityProfiles> before;
    private final Artifact<CapabilityProfiles> after;
    private final Comparison change;
    private final List<String> weaker = new ArrayList<>();

    private CapabilityComparison(
            Artifact<CapabilityProfiles> before, Artifact<CapabilityProfiles> after, Comparison change) {
        this.before = before;
        this.after = after;
        this.change = change;
    }

    /** Says what is no longer asked for. */
    static List<String> weaker(
            Artifact<CapabilityProfiles> before, Artifact<CapabilityProfiles> after, Comparison change) {
        CapabilityComparison comparison = new CapabilityComparison(before, after, change);
        before.content().profiles().forEach(comparison::compare);
        return comparison.weaker;
    }

    private void compare(CapabilityProfile was) {
        Optional<CapabilityProfile> now = after.content().profile(was.id());
        if (now.isEmpty()) {
            if (!change.gone().leftNothingOf(was.scenarios())) {
                weaker.add("the profile " + was.id());
            }
            return;
        }
        CapabilityProfile is = now.get();
        addLost("behavior", was, was.behaviorScenarios(), is.behaviorScenarios());
        addLost("shape", was, was.shapeScenarios(), is.shapeScenarios());
        addLost("refusal", was, was.refusalScenarios(), is.refusalScenarios());
        if (ADVERTISEMENT.stream().anyMatch(member -> isOther(was, is, member))) {
            weaker.add("the advertisement that the profile " + was.id() + " looked for");
        }
    }

    private void addLost(String grade, CapabilityProfile profile, List<String> before, List<String> after) {
        Comparison.withoutSome(
                        "the " + grade + " scenarios of the profile " + profile.id(),
                        change.renamedUnits(change.gone().left(before), after),
                        after)
                .ifPresent(weaker::add);
    }

    private boolean isOther(CapabilityProfile was, CapabilityProfile is, String member) {
        return !Objects.equals(
                before.canonical(was.pointer() + "/" + member), after.canonical(is.pointer() + "/" + member));
    }
}
