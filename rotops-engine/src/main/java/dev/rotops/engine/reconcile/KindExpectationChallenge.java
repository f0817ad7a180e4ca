package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.SelfCheckPolicy.KindExpectation;
import java.util.Set;

/** Behaviors of a kind show what behaviors of that kind are expected to show. */
final class KindExpectationChallenge implements Challenge {

    @Override
    public void check(ChallengedModel model, Findings findings) {
        for (KindExpectation rule : model.policy().kindExpectations()) {
            Expression kinds = Expression.of(rule.kindPattern());
            for (ChallengedUnit unit : model.units()) {
                boolean applies = unit.kinds().stream().anyMatch(kinds::isFoundIn);
                if (kinds.problem().isPresent()) {
                    findings.warning(
                            FindingCode.INVALID_KIND_EXPECTATION_PATTERN,
                            unit.subject(),
                            model.locateInPolicy(rule.pointer() + "/kindPattern"),
                            "The expression " + rule.kindPattern() + " "
                                    + kinds.problem().get() + ", so the rule cannot judge this behavior.",
                            "Correct \"kindPattern\" of the rule.");
                } else if (applies) {
                    check(model, rule, unit, findings);
                }
            }
        }
    }

    private static void check(ChallengedModel model, KindExpectation rule, ChallengedUnit unit, Findings findings) {
        String kinds = String.join(", ", unit.kinds());
        Level level = Level.ofWord(rule.level(), Level.WARNING);
        Set<String> outcomeClasses = OutcomeClasses.of(unit.unit());
        for (String outcomeClass : rule.requiredOutcomeClasses()) {
            if (!outcomeClasses.contains(outcomeClass)) {
                findings.add(
                        level,
                        FindingCode.MISSING_KIND_OUTCOME_CLASS,
                        unit.subject(),
                        model.controlPlane().locate(unit.unit().pointer() + "/outcomeClasses"),
                        "The behavior is of kind " + kinds + " and lacks the outcome class " + outcomeClass + ".",
                        "Prove that outcome, or review the rule.");
            }
        }
        for (String evidence : rule.requiredEvidence()) {
            if (!unit.unit().evidence().contains(evidence)) {
                findings.add(
                        level,
                        FindingCode.MISSING_KIND_EVIDENCE,
                        unit.subject(),
                        model.controlPlane().locate(unit.unit().pointer() + "/evidence"),
                        "The behavior is of kind " + kinds + " and does not show " + evidence + ".",
                        "Let an owner test observe it, or review the rule.");
            }
        }
    }
}
