package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Spelling;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Every annotation claims a behavior that was reviewed. */
final class ClaimRule implements Rule {

    /** An annotation is reported once, however many classes inherit it. */
    private record Place(String behavior, String declaredIn, String method, int line) {}

    @Override
    public void check(ModelGraph graph, Findings findings) {
        Set<String> known = new LinkedHashSet<>();
        for (BehaviorUnit unit : graph.controlPlane().content().units()) {
            known.add(unit.id());
        }
        Set<Place> reported = new HashSet<>();
        for (Claim claim : graph.tests().claims()) {
            TestReference test = claim.test();
            boolean isKnown = known.contains(claim.behavior());
            if (!isKnown && reported.add(new Place(claim.behavior(), test.declaredIn(), test.method(), test.line()))) {
                report(claim, graph.owners().locationOf(test), Spelling.nearest(claim.behavior(), known), findings);
            }
        }
    }

    private static void report(Claim claim, Location location, Optional<String> nearest, Findings findings) {
        Subject subject = Subject.of("ownerTest", claim.test().qualifiedName());
        if (claim.behavior().isBlank()) {
            findings.error(
                    FindingCode.CLAIM_WITHOUT_BEHAVIOR,
                    subject,
                    location,
                    "The annotation does not name a behavior.",
                    "Write the id of the behavior that the test proves, or remove the annotation.");
            return;
        }
        findings.error(
                FindingCode.CLAIM_UNKNOWN_BEHAVIOR,
                subject.and("behavior", claim.behavior()),
                location,
                "The control plane has no behavior \"" + claim.behavior() + "\""
                        + nearest.map(id -> "; it has \"" + id + "\"").orElse("") + ".",
                nearest.map(id -> "Did you mean \"" + id
                                + "\"? Otherwise review the new behavior into the control plane.")
                        .orElse("Correct the id, or review the new behavior into the control plane."));
    }
}
