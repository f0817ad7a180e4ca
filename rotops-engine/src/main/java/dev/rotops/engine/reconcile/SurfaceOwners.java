package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which tests own the behavior of which surface.
 *
 * @param ownersBySurface of each surface, by id and sorted by it, the owner tests of its behavior units as the model lists
 *     them or, where it lists none, as {@code Class#method} of the tests that claim them, sorted
 * @param findings why there are none: the control plane could not be read
 */
public record SurfaceOwners(Map<String, List<String>> ownersBySurface, List<Finding> findings) {

    /**
     * Looks for the owners, without judging whether they exist or what they claim.
     *
     * @param files where the artifacts are; only the control plane is read
     * @param tests what the compiled tests say
     * @return the owners
     */
    public static SurfaceOwners of(ArtifactFiles files, CompiledTests tests) {
        ReviewedModel model = ReviewedModel.read(files, Set.of(ArtifactKind.CONTROL_PLANE));
        Findings findings = new Findings();
        ArtifactRule.checkReadable(model, findings);
        Map<String, Set<String>> owners = new TreeMap<>();
        model.controlPlane().ifPresent(plane -> collect(plane, SourceTree.of(files.root()), tests, owners));
        Map<String, List<String>> sorted = new LinkedHashMap<>();
        owners.forEach((surface, names) -> sorted.put(surface, List.copyOf(names)));
        return new SurfaceOwners(sorted, findings.toList());
    }

    private static void collect(
            Artifact<ControlPlane> plane, SourceTree tree, CompiledTests tests, Map<String, Set<String>> owners) {
        for (Surface surface : plane.content().surfaces()) {
            owners.put(surface.id(), new TreeSet<>());
        }
        OwnerNames names = new OwnerNames(plane, tree, tests);
        for (BehaviorUnit unit : plane.content().units()) {
            Set<String> ofSurface = owners.get(unit.surface());
            if (ofSurface != null) {
                ofSurface.addAll(names.testsOf(unit));
            }
        }
    }
}
