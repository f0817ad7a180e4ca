package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestClass;

/** Whatever claims a behavior is a test, or has one: nothing else is ever run that could keep the claim. */
final class ClaimWithoutTestRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        for (TestClass type : graph.tests().classes()) {
            type.idleClaims().forEach(claim -> report(graph, claim, findings));
        }
    }

    private static void report(ModelGraph graph, Claim claim, Findings findings) {
        findings.error(
                FindingCode.CLAIM_WITHOUT_TEST,
                Subject.of("ownerTest", claim.test().qualifiedName()).and("behavior", claim.behavior()),
                graph.owners().locationOf(claim.test()),
                claim.test().simpleName() + " claims \"" + claim.behavior()
                        + "\", but no test engine finds a test there.",
                "Make it a test (is @Test missing?), or move the claim to the test that proves the behavior.");
    }
}
