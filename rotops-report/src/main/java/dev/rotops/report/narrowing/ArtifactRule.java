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
                        "The " + artifact.kind().word() + " is gone, and with it all that it demanded."));
            }
        }
    }
}
