package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.SelfCheckPolicy.RiskyKind;

/** Behaviors of kinds that are known to be risky are proven strongly enough. */
final class RiskyKindChallenge implements Challenge {

    @Override
    public void check(ChallengedModel model, Findings findings) {
        for (RiskyKind rule : model.policy().riskyKinds()) {
            Expression kinds = Expression.of(rule.kindPattern());
            for (ChallengedUnit unit : model.units()) {
                check(model, rule, kinds, unit, findings);
            }
        }
    }

    private static void check(
            ChallengedModel model, RiskyKind rule, Expression kinds, ChallengedUnit unit, Findings findings) {
        boolean applies = unit.kinds().stream().anyMatch(kinds::isFoundIn);
        if (kinds.problem().isPresent()) {
            findings.warning(
                    FindingCode.INVALID_RISKY_KIND_PATTERN,
                    unit.subject(),
                    model.locateInPolicy(rule.pointer() + "/kindPattern"),
                    "The expression " + rule.kindPattern() + " "
                            + kinds.problem().get() + ", so the rule cannot judge this behavior.",
                    "Correct \"kindPattern\" of the rule.");
            return;
        }
        String fidelity = unit.unit().fidelity();
        if (applies && model.rank(fidelity) < model.rank(rule.minimumFidelity())) {
            findings.add(
                    Level.ofWord(rule.level(), Level.WARNING),
                    FindingCode.RISKY_KIND_FIDELITY,
                    unit.subject(),
                    model.controlPlane().locate(unit.unit().pointer() + "/fidelity"),
                    "The behavior is of kind " + String.join(", ", unit.kinds()) + " and its proof only " + fidelity
                            + "; the self-check policy wants at least " + rule.minimumFidelity() + ".",
                    "Prove it at " + rule.minimumFidelity() + ", or review the rule.");
        }
    }
}
