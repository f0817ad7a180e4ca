package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.SelfCheckPolicy.OwnerTestName;
import java.util.List;

/** Strong proofs are owned by tests that are called as such tests are called here. */
final class OwnerTestNameChallenge implements Challenge {

    @Override
    public void check(ChallengedModel model, Findings findings) {
        for (OwnerTestName rule : model.policy().ownerTestNames()) {
            Expression kinds = Expression.of(rule.kindPattern());
            List<Expression> names =
                    rule.patterns().stream().map(Expression::of).toList();
            for (ChallengedUnit unit : model.units()) {
                boolean strong = model.rank(unit.unit().fidelity()) >= model.rank(rule.minimumFidelity());
                boolean ofKind =
                        rule.kindPattern().isEmpty() || unit.kinds().stream().anyMatch(kinds::isFoundIn);
                if (strong && ofKind) {
                    check(model, rule, names, unit, findings);
                }
            }
        }
    }

    private static void check(
            ChallengedModel model, OwnerTestName rule, List<Expression> names, ChallengedUnit unit, Findings findings) {
        for (String test : unit.ownerTests()) {
            for (int i = 0; i < names.size(); i++) {
                Expression name = names.get(i);
                if (name.isFoundIn(test)) {
                    return;
                }
                if (name.problem().isPresent()) {
                    findings.warning(
                            FindingCode.INVALID_OWNER_TEST_PATTERN,
                            unit.subject(),
                            model.locateInPolicy(rule.pointer() + "/requireOwnerTestPatterns/" + i),
                            "The expression " + rule.patterns().get(i) + " "
                                    + name.problem().get() + ", so it does not match " + test + ".",
                            "Correct the expression in \"requireOwnerTestPatterns\".");
                }
            }
        }
        findings.add(
                Level.ofWord(rule.level(), Level.WARNING),
                FindingCode.OWNER_TEST_PATTERN_MISMATCH,
                unit.subject(),
                model.controlPlane().locate(unit.unit().pointer() + "/ownerTests"),
                "The proof is " + unit.unit().fidelity() + ", but no owner test is called as such a test must be ("
                        + String.join(", ", rule.patterns()) + ").",
                "Let a test of that name own the behavior, or review its fidelity.");
    }
}
