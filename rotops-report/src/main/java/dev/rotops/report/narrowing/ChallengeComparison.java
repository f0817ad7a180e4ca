package dev.rotops.report.narrowing;

import dev.rotops.engine.model.SelfCheckPolicy;
import dev.rotops.engine.model.SelfCheckPolicy.KindExpectation;
import dev.rotops.engine.model.SelfCheckPolicy.OwnerTestName;
import dev.rotops.engine.model.SelfCheckPolicy.RiskyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the model is challenged with, by the self-check policy as it was and as it is. */
final class ChallengeComparison {

    private final Comparison change;
    private final List<String> weaker = new ArrayList<>();

    private ChallengeComparison(Comparison change) {
        this.change = change;
    }

    /** Says which challenges are gone or weaker. */
    static List<String> weaker(SelfCheckPolicy before, SelfCheckPolicy after, Comparison change) {
        ChallengeComparison comparison = new ChallengeComparison(change);
        comparison.compare(before, after);
        return comparison.weaker;
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
        Optional<RiskyKind> is = same(was, rules, RiskyKind::kindPattern);
        change.lower(what, Optional.of(was.minimumFidelity()), is.map(RiskyKind::minimumFidelity))
                .ifPresent(weaker::add);
        is.ifPresent(rule -> compareLevels(what, was.level(), rule.level()));
    }

    private void compare(KindExpectation was, List<KindExpectation> rules) {
        String what = " of kinds \"" + was.kindPattern() + "\"";
        Optional<KindExpectation> is = same(was, rules, KindExpectation::kindPattern);
        addLost(
                "the outcome classes",
                what,
                was.requiredOutcomeClasses(),
                is.map(KindExpectation::requiredOutcomeClasses).orElse(List.of()));
        addLost(
                "the evidence",
                what,
                was.requiredEvidence(),
                is.map(KindExpectation::requiredEvidence).orElse(List.of()));
        is.ifPresent(rule -> compareLevels("what is expected" + what, was.level(), rule.level()));
    }

    private void compare(OwnerTestName was, List<OwnerTestName> rules) {
        String what = "names of owner tests from " + was.minimumFidelity() + " on";
        Optional<OwnerTestName> is = same(was, rules, rule -> rule.minimumFidelity() + " " + rule.kindPattern());
        boolean isLooser = is.isEmpty() || !was.patterns().containsAll(is.get().patterns());
        if (isLooser) {
            weaker.add(what + " like " + String.join(", ", was.patterns()));
        }
        is.ifPresent(rule -> compareLevels(what, was.level(), rule.level()));
    }

    private static <T> Optional<T> same(T rule, List<T> rules, Function<T, String> key) {
        return rules.stream()
                .filter(other -> key.apply(other).equals(key.apply(rule)))
                .findFirst();
    }

    private void addLost(String what, String ofWhat, List<String> before, List<String> after) {
        Comparison.withoutSome(what, before, after).ifPresent(text -> weaker.add(text + ofWhat));
    }

    /** The level of a challenge is a warning where nothing else is said. */
    private void compareLevels(String what, Optional<String> before, Optional<String> after) {
        if (before.equals(Optional.of("error")) && !after.equals(Optional.of("error"))) {
            weaker.add(what + " as an error (now a warning)");
        }
    }
}
