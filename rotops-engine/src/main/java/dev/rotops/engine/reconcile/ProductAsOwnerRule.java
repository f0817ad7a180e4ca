package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.SourceLanguage;

/** No file proves itself: what implements a behavior is not listed as the test of it too. */
final class ProductAsOwnerRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        for (ResolvedUnit unit : graph.units()) {
            for (OwnerTest owner : unit.owners()) {
                owner.file()
                        .filter(file -> provesItself(unit, file)
                                && graph.claims().compiledFrom(file).isEmpty())
                        .ifPresent(
                                file -> findings.error(
                                        FindingCode.OWNER_TEST_IS_PRODUCT,
                                        Subject.of("behavior", unit.id()).and("ownerTest", owner.name()),
                                        graph.owners().locationOf(owner),
                                        "The owner test " + owner.name()
                                                + " is a file that implements the behavior, so nothing tests it.",
                                        "List a test, or leave \"ownerTests\" out so that the claims of tests are the owners."));
            }
        }
    }

    private static boolean provesItself(ResolvedUnit unit, String file) {
        return unit.unit().sourcePatterns().contains(file)
                || (unit.isImplementedBy(file) && SourceLanguage.isOfProduct(file));
    }
}
