package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.CapabilityProfile;
import dev.rotops.engine.model.CapabilityProfiles;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.FidelityPolicy;
import dev.rotops.engine.model.FidelityPolicy.Minimum;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbePlan;
import dev.rotops.engine.model.ProofPolicy;
import dev.rotops.engine.model.SelfCheckPolicy;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** No policy asks for less than it did, and every probe and capability is still there. */
final class PolicyRule implements NarrowingRule {

    /** From strong to weak; what is not said is the first. */
    private static final List<String> REVIEW_MODES = List.of("error", "warning", "off");

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        compare(
                change.before().discoveryPolicy(),
                change.after().discoveryPolicy(),
                PolicyRule::reviewMode,
                narrowings);
        compare(
                change.before().fidelityPolicy(),
                change.after().fidelityPolicy(),
                (before, after) -> minimums(before, after, change),
                narrowings);
        compare(
                change.before().selfCheckPolicy(),
                change.after().selfCheckPolicy(),
                (before, after) -> selfChecks(before, after, change),
                narrowings);
        compare(
                change.before().qualityPolicy(),
                change.after().qualityPolicy(),
                (before, after) -> LimitComparison.looser(change),
                narrowings);
        compare(
                change.before().capabilities(),
                change.after().capabilities(),
                (before, after) -> capabilities(before, after, change),
                narrowings);
        compare(change.before().probes(), change.after().probes(), PolicyRule::probes, narrowings);
    }

    @FunctionalInterface
    private interface Weaknesses<T> {

        List<String> between(T before, T after);
    }

    private static <T> void compare(
            Optional<Artifact<T>> before,
            Optional<Artifact<T>> after,
            Weaknesses<T> weaknesses,
            Consumer<Narrowing> narrowings) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        List<String> weaker =
                weaknesses.between(before.get().content(), after.get().content());
        if (!weaker.isEmpty()) {
            String file = after.get().file();
            narrowings.accept(new Narrowing(
                    FindingCode.POLICY_WEAKENED,
                    "artifact",
                    file,
                    Location.of(file),
                    "It no longer asks for " + String.join("; ", weaker) + "."));
        }
    }

    private static List<String> reviewMode(DiscoveryPolicy before, DiscoveryPolicy after) {
        return rank(after) > rank(before)
                ? List.of("the review of candidates as " + REVIEW_MODES.get(rank(before)) + " (now "
                        + REVIEW_MODES.get(rank(after)) + ")")
                : List.of();
    }

    private static int rank(DiscoveryPolicy policy) {
        return Math.max(0, REVIEW_MODES.indexOf(policy.candidateReviewMode().orElse("")));
    }

    private static List<String> minimums(FidelityPolicy before, FidelityPolicy after, Comparison change) {
        List<String> weaker = new ArrayList<>();
        addMinimum("by default", before.defaultMinimumFidelity(), after.defaultMinimumFidelity(), change, weaker);
        addMinimums(
                "surface",
                renamed(before.surfacePolicies(), change.surfaces()),
                after.surfacePolicies(),
                change,
                weaker);
        addMinimums(
                "source",
                renamed(before.inventorySourcePolicies(), change.sources()),
                after.inventorySourcePolicies(),
                change,
                weaker);
        addMinimums(
                "behavior",
                renamed(before.behaviorPolicies(), change.units()),
                after.behaviorPolicies(),
                change,
                weaker);
        return weaker;
    }

    private static List<Minimum> renamed(List<Minimum> minimums, Successors<?> successors) {
        return minimums.stream()
                .map(minimum ->
                        new Minimum(minimum.pointer(), successors.idNow(minimum.id()), minimum.minimumFidelity()))
                .toList();
    }

    private static void addMinimums(
            String what, List<Minimum> before, List<Minimum> after, Comparison change, List<String> weaker) {
        for (Minimum minimum : before) {
            Optional<String> now = after.stream()
                    .filter(kept -> kept.id().equals(minimum.id()))
                    .map(Minimum::minimumFidelity)
                    .findFirst();
            addMinimum(
                    "for the " + what + " " + minimum.id(),
                    Optional.of(minimum.minimumFidelity()),
                    now,
                    change,
                    weaker);
        }
    }

    private static void addMinimum(
            String forWhat, Optional<String> before, Optional<String> now, Comparison change, List<String> weaker) {
        if (change.isWeaker(before, now)) {
            weaker.add(before.orElse("") + " " + forWhat + " (now " + now.orElse("none") + ")");
        }
    }

    private static List<String> selfChecks(SelfCheckPolicy before, SelfCheckPolicy after, Comparison change) {
        List<String> weaker = new ArrayList<>(proofs(before.proof(), after.proof(), change));
        weaker.addAll(ChallengeComparison.weaker(before, after, change));
        return weaker;
    }

    private static List<String> capabilities(CapabilityProfiles before, CapabilityProfiles after, Comparison change) {
        List<String> weaker = new ArrayList<>();
        for (CapabilityProfile profile : before.profiles()) {
            Optional<CapabilityProfile> now = after.profile(profile.id());
            if (now.isEmpty()) {
                weaker.add("the profile " + profile.id());
            } else {
                List<String> scenarios = now.get().scenarios();
                List<String> renamed = profile.scenarios().stream()
                        .filter(scenario -> !scenarios.contains(change.units().idNow(scenario)))
                        .toList();
                Comparison.withoutSome("of the profile " + profile.id(), renamed, scenarios)
                        .ifPresent(weaker::add);
            }
        }
        return weaker;
    }

    private static List<String> proofs(ProofPolicy before, ProofPolicy after, Comparison change) {
        List<String> weaker = new ArrayList<>();
        for (Surface surface : Comparison.surfacesOf(change.after())) {
            String idThen = change.surfaces().idThen(surface.id());
            if (before.requiresExecution(idThen) && !after.requiresExecution(surface.id())) {
                weaker.add("executed proof of the surface " + surface.id());
            }
            if (before.requiresObservation(idThen) && !after.requiresObservation(surface.id())) {
                weaker.add("observed evidence of the surface " + surface.id());
            }
        }
        return weaker;
    }

    private static List<String> probes(ProbePlan before, ProbePlan after) {
        List<String> weaker = new ArrayList<>();
        if (before.mustRun() && !after.mustRun()) {
            weaker.add(before.completionMode() + " (now " + after.completionMode() + ")");
        }
        Comparison.withoutSome(
                        "the probes",
                        before.probes().stream().map(Probe::id).toList(),
                        after.probes().stream().map(Probe::id).toList())
                .ifPresent(weaker::add);
        return weaker;
    }
}
