package dev.rotops.engine.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the artifacts of a root are: in {@code testops/}, beside a control plane elsewhere, or named one by one.
 *
 * @param root directory that all paths are relative to
 * @param named paths, relative to the root, of the artifacts that are not at their default place
 */
public record ArtifactFiles(Path root, Map<ArtifactKind, String> named) {

    /** Makes the paths immutable. */
    public ArtifactFiles {
        named = Map.copyOf(named);
    }

    /**
     * Returns the path of an artifact.
     *
     * @param kind which one
     * @return its path relative to the root; the one that was named, else the default file name beside the control plane
     */
    public String of(ArtifactKind kind) {
        String name = named.get(kind);
        if (name != null) {
            return name;
        }
        String controlPlane = named.getOrDefault(
                ArtifactKind.CONTROL_PLANE, ArtifactKind.DIRECTORY + "/" + ArtifactKind.CONTROL_PLANE.fileName());
        return controlPlane.substring(0, controlPlane.lastIndexOf('/') + 1) + kind.fileName();
    }

    /**
     * Tells whether there is anything where the artifact should be.
     *
     * @param kind which one
     * @return whether its path exists
     */
    public boolean exists(ArtifactKind kind) {
        try {
            return Files.exists(root.resolve(of(kind)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Tells whether somebody named the artifact's path, so that its absence is an error.
     *
     * @param kind which one
     * @return whether it was named
     */
    public boolean isNamed(ArtifactKind kind) {
        return named.containsKey(kind);
    }
}
