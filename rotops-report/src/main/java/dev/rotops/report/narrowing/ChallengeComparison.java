package dev.rotops.report.narrowing;

import dev.rotops.engine.model.SelfCheckPolicy;
import dev.rotops.engine.model.SelfCheckPolicy.KindExpectation;
import dev.rotops.engine.model.SelfCheckPolicy.OwnerTestName;
import dev.rotops.engine.model.SelfCheckPolicy.RiskyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the model is challenged with, by the self-check policy as it was and as it is. Several rules may be about the same: all of them
 * count, so that each may be split.
 */
final class ChallengeComparison {

    private static final String MILDER = " as an error (now a warning)";

    private final Comparison change;
    private final List<String> weaker = new ArrayList<>();

    private ChallengeComparison(Comparison change) {
        this.change = change;
    }

    /** Says which challenges are gone or weaker. */
    static List<String> weaker(SelfCheckPolicy before, SelfCheckPolicy after, Comparison change) {
        ChallengeComparison comparison = new ChallengeComparison(change);
        comparison.compare(before, after);
        return comparison.weaker.stream().distinct().toList();
    }

    private void compare(SelfCheckPolicy before, SelfCheckPolicy after) {
        if (before.requireExplicitInventoryBehaviors() && !after.requireExplicitInventoryBehaviors()) {
            weaker.add("inventory behaviors that are written out");
        }
        if (before.requireExplicitBehaviorMappings() && !after.requireExplicitBehaviorMappings()) {
            weaker.add("behavior units that name their inventory behaviors");
        }
        Comparison.raised(
                        "behaviors of one owner test",
                        before.maxBehaviorsPerOwnerTest(),
                        after.maxBehaviorsPerOwnerTest())
                .ifPresent(weaker::add);
        Comparison.raised(
                        "owner tests of one behavior",
                        before.maxOwnerTestsPerBehavior(),
                        after.maxOwnerTestsPerBehavior())
                .ifPresent(weaker::add);
        before.riskyKinds().forEach(rule -> compare(rule, after.riskyKinds()));
        before.kindExpectations().forEach(rule -> compare(rule, after.kindExpectations()));
        before.ownerTestNames().forEach(rule -> compare(rule, after.ownerTestNames()));
    }

    private void compare(RiskyKind was, List<RiskyKind> rules) {
        String what = "the fidelity of kinds \"" + was.kindPattern() + "\"";
        Optional<String> minimum = Optional.of(was.minimumFidelity());
        List<RiskyKind> same = same(was, rules, RiskyKind::kindPattern);
        Optional<String> highest = change.scale()
                .highest(same.stream().map(RiskyKind::minimumFidelity).toList());
        change.lower(what, minimum, highest).ifPresent(weaker::add);
        compareLevels(
                what,
                was.level(),
                same.stream()
                        .filter(rule -> !change.isWeaker(minimum, Optional.of(rule.minimumFidelity())))
                        .map(RiskyKind::level)
                        .toList());
    }

    private void compare(KindExpectation was, List<KindExpectation> rules) {
        List<KindExpectation> same = same(was, rules, KindExpectation::kindPattern);
        compare("the outcome classes", was, same, KindExpectation::requiredOutcomeClasses);
        compare("the evidence", was, same, KindExpectation::requiredEvidence);
    }

    private void compare(
            String what,
            KindExpectation was,
            List<KindExpectation> same,
            Function<KindExpectation, List<String>> required) {
        String ofKinds = " of kinds \"" + was.kindPattern() + "\"";
        List<String> now = required(same.stream(), required);
        Comparison.withoutSome(what, required.apply(was), now).ifPresent(text -> weaker.add(text + ofKinds));
        if (isError(was.level())) {
            List<String> kept =
                    required.apply(was).stream().filter(now::contains).toList();
            List<String> asErrors = required(same.stream().filter(rule -> isError(rule.level())), required);
            Comparison.withoutSome(what, kept, asErrors).ifPresent(text -> weaker.add(text + ofKinds + MILDER));
        }
    }

    private static List<String> required(
            Stream<KindExpectation> rules, Function<KindExpectation, List<String>> required) {
        return rules.flatMap(rule -> required.apply(rule).stream()).toList();
    }

    private void compare(OwnerTestName was, List<OwnerTestName> rules) {
        String what = "names of owner tests from " + was.minimumFidelity() + " on";
        List<OwnerTestName> asStrict =
                same(was, rules, rule -> rule.minimumFidelity() + " " + rule.kindPattern()).stream()
                        .filter(rule -> was.patterns().containsAll(rule.patterns()))
                        .toList();
        if (asStrict.isEmpty()) {
            weaker.add(what + " like " + String.join(", ", was.patterns()));
        }
        compareLevels(
                what, was.level(), asStrict.stream().map(OwnerTestName::level).toList());
    }

    private static <T> List<T> same(T rule, List<T> rules, Function<T, String> key) {
        return rules.stream()
                .filter(other -> key.apply(other).equals(key.apply(rule)))
                .toList();
    }

    private void compareLevels(String what, Optional<String> before, List<Optional<String>> after) {
        if (isError(before) && !after.isEmpty() && after.stream().noneMatch(ChallengeComparison::isError)) {
            weaker.add(what + MILDER);
        }
    }

    /** The level of a challenge is a warning where nothing else is said. */
    private static boolean isError(Optional<String> level) {
        return level.equals(Optional.of("error"));
    }
}
