package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.Location;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Every annotation claims a behavior that was reviewed. */
final class ClaimRule implements Rule {

    /** One typing error for every so many characters. */
    private static final int CHARACTERS_PER_ERROR = 5;

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
                report(claim, graph.owners().locationOf(test), nearest(claim.behavior(), known), findings);
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
                nearest.map(id ->
                                "Correct the id to \"" + id + "\", or review the new behavior into the control plane.")
                        .orElse("Correct the id, or review the new behavior into the control plane."));
    }

    private static Optional<String> nearest(String id, Set<String> known) {
        int maximum = id.length() / CHARACTERS_PER_ERROR;
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - id.length()) <= maximum)
                .filter(candidate -> distance(candidate, id) <= maximum)
                .min(Comparator.comparingInt(candidate -> distance(candidate, id)));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
