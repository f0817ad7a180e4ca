package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.CapabilityProfiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every capability can be recognized, and is about behavior units, each of which shows one thing of one capability. */
final class CapabilityRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().capabilities().ifPresent(capabilities -> {
            Set<String> behaviors = graph.controlPlane().content().units().stream()
                    .map(BehaviorUnit::id)
                    .collect(Collectors.toSet());
            Map<String, String> uses = new HashMap<>();
            for (CapabilityProfile profile : capabilities.content().profiles()) {
                checkSchema(capabilities, profile, findings);
                checkKnown(behaviors, capabilities, profile, findings);
                checkSingleUse(capabilities, profile, uses, findings);
                checkBehavior(capabilities, profile, findings);
            }
        });
    }

    private static void checkSchema(
            Artifact<CapabilityProfiles> capabilities, CapabilityProfile profile, Findings findings) {
        profile.expectation()
                .fault()
                .ifPresent(fault -> findings.error(
                        FindingCode.CAPABILITY_SCHEMA_UNUSABLE,
                        Subject.of("capability", profile.id()),
                        capabilities.locate(profile.pointer() + "/schema"),
                        "Nothing can be held against the capability's schema: " + fault,
                        "Write a JSON Schema of draft 2020-12 that refers to nothing outside itself."));
    }

    private static void checkKnown(
            Set<String> behaviors,
            Artifact<CapabilityProfiles> capabilities,
            CapabilityProfile profile,
            Findings findings) {
        for (Scenario scenario : Scenario.of(profile)) {
            if (!behaviors.contains(scenario.behavior())) {
                findings.error(
                        FindingCode.CAPABILITY_UNKNOWN_BEHAVIOR,
                        Subject.of("capability", profile.id()).and("scenario", scenario.behavior()),
                        capabilities.locate(scenario.pointer()),
                        "The control plane has no behavior \"" + scenario.behavior() + "\".",
                        "Correct the id, or add the behavior unit.");
            }
        }
    }

    /** One proof that counted twice would make a capability look better tested than it is. */
    private static void checkSingleUse(
            Artifact<CapabilityProfiles> capabilities,
            CapabilityProfile profile,
            Map<String, String> uses,
            Findings findings) {
        for (Scenario scenario : Scenario.of(profile)) {
            String use = scenario.member() + " of " + profile.id();
            String other = uses.putIfAbsent(scenario.behavior(), use);
            if (other != null) {
                findings.error(
                        FindingCode.CAPABILITY_SCENARIO_REPEATED,
                        Subject.of("capability", profile.id()).and("scenario", scenario.behavior()),
                        capabilities.locate(scenario.pointer()),
                        "The behavior \"" + scenario.behavior() + "\" is already among the " + other + ".",
                        "Split the behavior unit, or name it where it belongs alone.");
            }
        }
    }

    private static void checkBehavior(
            Artifact<CapabilityProfiles> capabilities, CapabilityProfile profile, Findings findings) {
        if (profile.behaviorScenarios().isEmpty()) {
            findings.warning(
                    FindingCode.CAPABILITY_WITHOUT_BEHAVIOR_SCENARIOS,
                    Subject.of("capability", profile.id()),
                    capabilities.locate(profile.pointer()),
                    "No behavior scenario says what the capability does, so a host may advertise it and do nothing.",
                    "List in \"behaviorScenarios\" the behavior units that only a host with the capability shows.");
        }
    }

    /** A behavior unit as a profile names it. */
    private record Scenario(String behavior, String member, String pointer) {

        static List<Scenario> of(CapabilityProfile profile) {
            return Stream.of(
                            of(profile, "shapeScenarios", profile.shapeScenarios()),
                            of(profile, "behaviorScenarios", profile.behaviorScenarios()),
                            of(profile, "refusalScenarios", profile.refusalScenarios()))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<Scenario> of(CapabilityProfile profile, String member, List<String> behaviors) {
            return IntStream.range(0, behaviors.size())
                    .mapToObj(i -> new Scenario(behaviors.get(i), member, profile.pointer() + "/" + member + "/" + i))
                    .toList();
        }
    }
}
