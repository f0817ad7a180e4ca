package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClassFileNames;
import dev.rotops.engine.claims.TestReference;
import java.util.HashSet;
import java.util.Set;

/** Where the model lists a behavior's owners, no other test claims the behavior. */
final class ListedOwnerRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        for (ResolvedUnit unit : graph.units()) {
            if (!unit.listsOwners()) {
                continue;
            }
            Set<String> reported = new HashSet<>();
            for (Claim claim : graph.claims().on(unit.id())) {
                TestReference test = claim.test();
                boolean listed = unit.owners().stream().anyMatch(owner -> owns(owner, test));
                if (!listed && reported.add(test.qualifiedName())) {
                    findings.error(
                            FindingCode.CLAIM_UNLISTED_OWNER,
                            Subject.of("behavior", unit.id()).and("ownerTest", test.qualifiedName()),
                            graph.owners().locationOf(test),
                            test.simpleName() + " claims this behavior, whose \"ownerTests\" do not list it.",
                            "List it in \"ownerTests\", or remove the claim.");
                }
            }
        }
    }

    private static boolean owns(OwnerTest owner, TestReference test) {
        boolean byFile = owner.file()
                .filter(file -> ClassFileNames.isSource(test.source(), file)
                        || ClassFileNames.isSource(test.declaredIn(), file))
                .isPresent();
        int hash = owner.name().indexOf('#');
        if (hash < 0) {
            return byFile || ClaimIndex.isOrEncloses(owner.name(), test.className());
        }
        return ClaimIndex.isOrEncloses(owner.name().substring(0, hash), test.className())
                && (test.method().isEmpty() || test.method().equals(owner.name().substring(hash + 1)));
    }
}
