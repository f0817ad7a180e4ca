package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.model.BehaviorUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The claims on a behavior, as soon as one of them says what it shows, together show every outcome class and every
 * evidence kind that was reviewed, and nothing else.
 */
final class ClaimedOutcomeRule implements Rule {

    /** Outcome classes and evidence kinds are held against the claims alike, under codes of their own. */
    private record Facet(
            String role,
            String member,
            String words,
            FindingCode unclaimedCode,
            FindingCode unreviewedCode,
            Function<BehaviorUnit, List<String>> reviewed,
            Function<Claim, List<String>> claimed) {}

    private static final List<Facet> FACETS = List.of(
            new Facet(
                    "outcomeClass",
                    "outcomes",
                    "outcome class",
                    FindingCode.BEHAVIOR_OUTCOME_CLASS_UNCLAIMED,
                    FindingCode.CLAIM_UNREVIEWED_OUTCOME_CLASS,
                    BehaviorUnit::outcomeClasses,
                    Claim::outcomes),
            new Facet(
                    "evidence",
                    "evidence",
                    "evidence kind",
                    FindingCode.BEHAVIOR_EVIDENCE_UNCLAIMED,
                    FindingCode.CLAIM_UNREVIEWED_EVIDENCE,
                    BehaviorUnit::evidence,
                    Claim::evidence));

    @Override
    public void check(ModelGraph graph, Findings findings) {
        for (ResolvedUnit unit : graph.units()) {
            List<Claim> claims = graph.claims().on(unit.id());
            for (Facet facet : FACETS) {
                if (!facet.reviewed().apply(unit.unit()).isEmpty()) {
                    checkUnclaimed(graph, unit, facet, claims, findings);
                    checkUnreviewed(graph, unit, facet, claims, findings);
                }
            }
        }
    }

    private static void checkUnclaimed(
            ModelGraph graph, ResolvedUnit unit, Facet facet, List<Claim> claims, Findings findings) {
        List<String> claimed = new ArrayList<>();
        claims.forEach(claim -> claimed.addAll(facet.claimed().apply(claim)));
        if (claimed.isEmpty()) {
            return;
        }
        for (String word : facet.reviewed().apply(unit.unit())) {
            if (!claimed.contains(word)) {
                findings.error(
                        facet.unclaimedCode(),
                        Subject.of("behavior", unit.id()).and(facet.role(), word),
                        graph.controlPlane().locate(unit.unit().pointer()),
                        "No test claims the " + facet.words() + " " + word + ".",
                        "Prove it in a test with @RuntimeBehavior(value = \"" + unit.id() + "\", " + facet.member()
                                + " = \"" + word + "\").");
            }
        }
    }

    private static void checkUnreviewed(
            ModelGraph graph, ResolvedUnit unit, Facet facet, List<Claim> claims, Findings findings) {
        for (Claim claim : claims) {
            TestReference test = claim.test();
            for (String word : facet.claimed().apply(claim)) {
                if (!facet.reviewed().apply(unit.unit()).contains(word)) {
                    findings.error(
                            facet.unreviewedCode(),
                            Subject.of("behavior", unit.id())
                                    .and("ownerTest", test.qualifiedName())
                                    .and(facet.role(), word),
                            graph.owners().locationOf(test),
                            test.simpleName() + " claims the " + facet.words() + " " + word
                                    + ", which was not reviewed for this behavior.",
                            "Correct the claim, or review " + word + " into the control plane.");
                }
            }
        }
    }
}
