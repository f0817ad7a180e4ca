package dev.rotops.engine.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What merely follows from something else that is wrong, and that nobody wants to be told beside it. */
public final class Consequence {

    private Consequence() {}

    /**
     * Leaves out what follows from other findings of the same level: mended together, it is no error of its own.
     *
     * @param findings what was found
     * @return what is left, in the same order
     */
    public static List<Finding> without(List<Finding> findings) {
        Set<Cause> causes = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.code() == FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS) {
                causes.add(Cause.of(finding));
            }
        }
        return causes.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> !followsFromMissingOwners(finding) || !causes.contains(Cause.of(finding)))
                        .toList();
    }

    /**
     * Tells whether a finding says no more than that a behavior has no owner tests.
     *
     * @param finding what was found
     * @return whether the behavior counts as missing; it does where it has no owner, unless the model says otherwise
     */
    public static boolean followsFromMissingOwners(Finding finding) {
        return finding.code() == FindingCode.BEHAVIOR_NOT_IMPLEMENTED
                && finding.subject().get("status").filter("missing"::equals).isPresent();
    }

    private record Cause(String behavior, Level level) {

        static Cause of(Finding finding) {
            return new Cause(finding.subject().get("behavior").orElse(""), finding.level());
        }
    }
}
