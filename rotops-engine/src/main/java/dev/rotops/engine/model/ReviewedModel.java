package dev.rotops.engine.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reviewed artifacts of one root, as far as they could be read.
 *
 * @param root directory that all paths of the model are relative to
 * @param controlPlane the control plane; absent when it could not be read
 * @param inventory the inventory; absent when there is none or it could not be read
 * @param catalog the surface catalog; likewise
 * @param fidelityPolicy the fidelity policy; likewise
 * @param unreadable artifacts that exist, or should, and could not be read
 */
public record ReviewedModel(
        Path root,
        Optional<Artifact<ControlPlane>> controlPlane,
        Optional<Artifact<Inventory>> inventory,
        Optional<Artifact<SurfaceCatalog>> catalog,
        Optional<Artifact<FidelityPolicy>> fidelityPolicy,
        List<Unreadable> unreadable) {

    /**
     * An artifact that could not be read.
     *
     * @param kind which one
     * @param problem why, where, and what to do
     */
    public record Unreadable(ArtifactKind kind, ArtifactException problem) {}

    /**
     * Reads the artifacts, each from its file, independently of one another.
     *
     * @param files where they are
     * @return what could be read, and what could not
     */
    public static ReviewedModel read(ArtifactFiles files) {
        Reading reading = new Reading(files, new ArrayList<>());
        return new ReviewedModel(
                files.root(),
                reading.artifact(ArtifactKind.CONTROL_PLANE, ControlPlane::read),
                reading.artifact(ArtifactKind.INVENTORY, Inventory::read),
                reading.artifact(ArtifactKind.SURFACES, SurfaceCatalog::read),
                reading.artifact(ArtifactKind.FIDELITY_POLICY, FidelityPolicy::read),
                List.copyOf(reading.unreadable()));
    }

    /**
     * Returns the artifacts that could be read.
     *
     * @return them, in the order of {@link ArtifactKind}
     */
    public List<Artifact<?>> artifacts() {
        return Stream.<Optional<? extends Artifact<?>>>of(controlPlane, inventory, catalog, fidelityPolicy)
                .<Artifact<?>>flatMap(Optional::stream)
                .toList();
    }

    private record Reading(ArtifactFiles files, List<Unreadable> unreadable) {

        <T> Optional<Artifact<T>> artifact(
                ArtifactKind kind, BiFunction<@Nullable Object, ObjectReader.Doubt, T> decoder) {
            String file = files.of(kind);
            boolean expected = kind == ArtifactKind.CONTROL_PLANE || files.isNamed(kind);
            if (!expected && !ArtifactText.exists(files.root(), file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Artifact.read(kind, files.root(), file, decoder));
            } catch (ArtifactException e) {
                unreadable.add(new Unreadable(kind, e));
                return Optional.empty();
            }
        }
    }
}
