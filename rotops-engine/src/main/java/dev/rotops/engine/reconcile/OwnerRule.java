package dev.rotops.engine.reconcile;

import java.util.List;

/** Every behavior has owner tests that exist, lie in its surface, and claim it. */
final class OwnerRule implements Rule {

    private final boolean requireAnnotations;

    OwnerRule(boolean requireAnnotations) {
        this.requireAnnotations = requireAnnotations;
    }

    @Override
    public void check(ModelGraph graph, Findings findings) {
        for (ResolvedUnit unit : graph.units()) {
            if (unit.owners().isEmpty()) {
                findings.error(
                        FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS,
                        Subject.of("behavior", unit.id()),
                        graph.controlPlane().locate(unit.unit().pointer()),
                        "No test owns this behavior.",
                        "Annotate a test with " + claim(unit)
                                + (graph.gapsMayWait()
                                        ? ", or record the gap: rotops baseline add " + unit.id() + " --reason \"…\"."
                                        : "."));
            }
            for (OwnerTest owner : unit.owners()) {
                check(graph, unit, owner, findings);
            }
        }
    }

    private void check(ModelGraph graph, ResolvedUnit unit, OwnerTest owner, Findings findings) {
        if (!owner.exists()) {
            findings.error(
                    FindingCode.OWNER_TEST_MISSING,
                    subject(unit, owner),
                    graph.owners().locationOf(owner),
                    "The owner test " + owner.name() + " does not exist.",
                    "Name a test that exists, or leave \"ownerTests\" out so that claims are the owners.");
            return;
        }
        boolean inSurface = owner.file()
                .filter(file -> graph.isTestOfSurface(file, unit.surface().id()))
                .isPresent();
        if (!inSurface) {
            findings.error(
                    FindingCode.OWNER_TEST_OUTSIDE_SURFACE,
                    subject(unit, owner).and("surface", unit.surface().id()),
                    graph.owners().locationOf(owner),
                    "The owner test " + owner.name() + " is not among the tests of surface \""
                            + unit.surface().id() + "\".",
                    "Extend the surface's \"testPatterns\", or let a test of the surface own the behavior.");
        }
        if (owner.claims().isEmpty() && requireAnnotations) {
            findings.error(
                    FindingCode.OWNER_TEST_UNANNOTATED,
                    subject(unit, owner),
                    graph.owners().locationOf(owner),
                    "The owner test " + owner.name() + " does not claim any behavior.",
                    "Annotate it with @RuntimeBehavior(\"" + unit.id() + "\").");
        } else if (!owner.claims().isEmpty() && !owner.claims().contains(unit.id())) {
            findings.error(
                    FindingCode.OWNER_TEST_ANNOTATION_DRIFT,
                    subject(unit, owner),
                    graph.owners().locationOf(owner),
                    "The owner test " + owner.name() + " claims "
                            + String.join(", ", owner.claims().stream().limit(5).toList()) + ", but not this behavior.",
                    "Annotate it with @RuntimeBehavior(\"" + unit.id()
                            + "\"), or name the test that proves the behavior.");
        }
    }

    private static Subject subject(ResolvedUnit unit, OwnerTest owner) {
        return Subject.of("behavior", unit.id()).and("ownerTest", owner.name());
    }

    /** The annotation to paste, with what was reviewed, so that what a test shows has to be said and not only that it does. */
    private static String claim(ResolvedUnit unit) {
        String outcomes = words("outcomes", unit.unit().outcomeClasses());
        String evidence = words("evidence", unit.unit().evidence());
        return outcomes.isEmpty()
                ? "@RuntimeBehavior(\"" + unit.id() + "\")"
                : "@RuntimeBehavior(value = \"" + unit.id() + "\"" + outcomes + evidence + ")";
    }

    private static String words(String member, List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        String quoted = "\"" + String.join("\", \"", words) + "\"";
        return ", " + member + " = " + (words.size() == 1 ? quoted : "{" + quoted + "}");
    }
}
