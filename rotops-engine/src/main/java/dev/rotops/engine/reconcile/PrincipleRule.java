package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import java.util.Optional;
import java.util.function.Function;

/** Every artifact repeats the control plane's principle. */
final class PrincipleRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        String principle = graph.controlPlane().content().principle();
        if (principle.isEmpty()) {
            return;
        }
        compare(principle, graph.model().inventory(), findings, content -> content.principle());
        compare(principle, graph.model().catalog(), findings, content -> content.principle());
        compare(principle, graph.model().fidelityPolicy(), findings, content -> content.principle());
        compare(principle, graph.model().discoveryPolicy(), findings, content -> content.principle());
        compare(principle, graph.model().qualityPolicy(), findings, content -> content.principle());
        compare(principle, graph.model().capabilities(), findings, content -> content.principle());
        compare(principle, graph.model().probes(), findings, content -> content.principle());
        compare(principle, graph.model().baseline(), findings, content -> content.principle());
    }

    private static <T> void compare(
            String expected, Optional<Artifact<T>> artifact, Findings findings, Function<T, String> principleOf) {
        artifact.ifPresent(other -> {
            String principle = principleOf.apply(other.content());
            if (!principle.isEmpty() && !principle.equals(expected)) {
                findings.error(
                        FindingCode.PRINCIPLE_MISMATCH,
                        Subject.of("artifact", other.kind().word()),
                        other.locate("/principle"),
                        "The principle is \"" + principle + "\", but the control plane's is \"" + expected + "\".",
                        "Write the control plane's principle here, or review which one the project follows.");
            }
        });
    }
}
