package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.DerivedSurface;
import dev.rotops.engine.discovery.SurfaceDerivation;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.ReviewedModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The surfaces that an inventory suggests, from which a surface catalog can be written.
 *
 * @param inventory the inventory; absent when it could not be read
 * @param surfaces what its sources suggest
 * @param findings why there are none
 */
public record SurfacePlan(
        Optional<Artifact<Inventory>> inventory, List<DerivedSurface> surfaces, List<Finding> findings) {

    /**
     * Groups the sources of the inventory.
     *
     * @param files where the artifacts are; only the inventory is read, and it must be there
     * @return the plan
     */
    public static SurfacePlan of(ArtifactFiles files) {
        ReviewedModel model =
                ReviewedModel.read(files.requiring(ArtifactKind.INVENTORY), Set.of(ArtifactKind.INVENTORY));
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        List<DerivedSurface> surfaces = model.inventory()
                .map(inventory -> SurfaceDerivation.derive(inventory.content()))
                .orElse(List.of());
        return new SurfacePlan(model.inventory(), surfaces, findings.toList());
    }
}
