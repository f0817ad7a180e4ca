package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.ProofPolicy;
import dev.rotops.engine.model.SelfCheckPolicy;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** No policy asks for less than it did or, where there was none, than holds without one; nor do the capability profiles and probes. */
final class PolicyRule implements NarrowingRule {

    /** From strong to weak; what is not said is the first. */
    private static final List<String> REVIEW_MODES = List.of("error", "warning", "off");

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        compare(
                change.before().discoveryPolicy(),
                change.after().discoveryPolicy(),
                (before, after, all) -> reviewMode(before.content(), after.content()),
                change,
                narrowings);
        compare(
                change.before().fidelityPolicy(),
                change.after().fidelityPolicy(),
                (before, after, all) -> MinimumComparison.weaker(before.content(), after.content(), all),
                change,
                narrowings);
        change.after()
                .selfCheckPolicy()
                .ifPresent(after ->
                        report(after, selfChecks(selfCheckPolicy(change), after.content(), change), narrowings));
        change.after().qualityPolicy().ifPresent(after -> report(after, LimitComparison.looser(change), narrowings));
        compare(
                change.before().capabilities(),
                change.after().capabilities(),
                CapabilityComparison::weaker,
                change,
                narrowings);
        compare(change.before().probes(), change.after().probes(), ProbeComparison::weaker, change, narrowings);
    }

    @FunctionalInterface
    private interface Weaknesses<T> {

        List<String> between(Artifact<T> before, Artifact<T> after, Comparison change);
    }

    private static <T> void compare(
            Optional<Artifact<T>> before,
            Optional<Artifact<T>> after,
            Weaknesses<T> weaknesses,
            Comparison change,
            Consumer<Narrowing> narrowings) {
        if (before.isPresent() && after.isPresent()) {
            report(after.get(), weaknesses.between(before.get(), after.get(), change), narrowings);
        }
    }

    private static void report(Artifact<?> artifact, List<String> weaker, Consumer<Narrowing> narrowings) {
        if (!weaker.isEmpty()) {
            String file = artifact.file();
            narrowings.accept(Narrowing.listing(
                    FindingCode.POLICY_WEAKENED,
                    "artifact",
                    file,
                    Location.of(file),
                    "It no longer asks for ",
                    weaker,
                    "."));
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

    /** Where there was no policy, something was asked for all the same. */
    private static SelfCheckPolicy selfCheckPolicy(Comparison change) {
        return change.before().selfCheckPolicy().map(Artifact::content).orElse(SelfCheckPolicy.DEFAULT);
    }

    private static List<String> selfChecks(SelfCheckPolicy before, SelfCheckPolicy after, Comparison change) {
        List<String> weaker = new ArrayList<>(proofs(before.proof(), after.proof(), change));
        weaker.addAll(ChallengeComparison.weaker(before, after, change));
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
}
