package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.SelfCheckPolicy;
import dev.rotops.engine.model.SelfCheckPolicy.KindExpectation;
import dev.rotops.engine.model.SelfCheckPolicy.OwnerTestName;
import dev.rotops.engine.model.SelfCheckPolicy.RiskyKind;
import dev.rotops.engine.reconcile.Expression;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of sources about which the self-check policy asks more than about others. */
final class ChallengedKinds {

    private record Kinds(String pattern, Expression expression) {

        boolean hold(String kind) {
            return expression.isFoundIn(kind);
        }
    }

    private final List<Kinds> kinds;

    ChallengedKinds(ReviewedModel model) {
        this.kinds = model.selfCheckPolicy().map(Artifact::content).stream()
                .flatMap(ChallengedKinds::patterns)
                .distinct()
                .map(pattern -> new Kinds(pattern, Expression.of(pattern)))
                .toList();
    }

    private static Stream<String> patterns(SelfCheckPolicy policy) {
        return Stream.of(
                        policy.riskyKinds().stream().map(RiskyKind::kindPattern),
                        policy.kindExpectations().stream().map(KindExpectation::kindPattern),
                        policy.ownerTestNames().stream().map(OwnerTestName::kindPattern))
                .flatMap(patterns -> patterns)
                .filter(pattern -> !pattern.isEmpty());
    }

    /** Says that a source was of a kind that is asked about, and none of those that are now in its place is. */
    Optional<String> lost(String kind, Collection<String> kindsNow) {
        List<String> lost = kinds.stream()
                .filter(asked -> asked.hold(kind) && kindsNow.stream().noneMatch(asked::hold))
                .map(asked -> "\"" + asked.pattern() + "\"")
                .toList();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of("the kind " + kind + ", about which the self-check policy asked as "
                        + String.join(", ", lost) + " (now " + String.join(", ", kindsNow) + ")");
    }
}
