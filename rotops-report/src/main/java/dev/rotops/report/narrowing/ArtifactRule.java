package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import java.util.function.Consumer;

/** Every artifact that demands something is still there. */
final class ArtifactRule implements NarrowingRule {

    @Override
    public void check(Comparison change, Consumer<Narrowing> narrowings) {
        for (Artifact<?> artifact : change.before().artifacts()) {
            boolean demands = artifact.kind() != ArtifactKind.BASELINE;
            if (demands && change.after().artifacts().stream().noneMatch(kept -> kept.kind() == artifact.kind())) {
                narrowings.accept(new Narrowing(
                        FindingCode.ARTIFACT_REMOVED,
                        "artifact",
                        artifact.file(),
                        Location.of(artifact.file()),
                        "The " + gone(artifact.kind()) + " all that was demanded there."));
            }
        }
    }

    private static String gone(ArtifactKind kind) {
        return switch (kind) {
            case SURFACES -> "surface catalog is gone, and with it";
            case CAPABILITIES -> "capability profiles are gone, and with them";
            case PROBES -> "probe plan is gone, and with it";
            case CONTROL_PLANE -> "control plane is gone, and with it";
            default -> kind.word().replace("-policy", " policy") + " is gone, and with it";
        };
    }
}
