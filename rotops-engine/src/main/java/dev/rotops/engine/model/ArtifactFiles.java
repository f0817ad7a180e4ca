package dev.rotops.engine.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the artifacts of a root are: in {@code testops/}, beside a control plane elsewhere, or named one by one.
 *
 * @param root directory that all paths are relative to
 * @param named paths, relative to the root, of the artifacts that are not at their default place
 * @param directory where the artifacts that are not named are; absent for beside the control plane
 * @param required the artifacts whose absence is an error
 */
public record ArtifactFiles(
        Path root, Map<ArtifactKind, String> named, Optional<String> directory, Set<ArtifactKind> required) {

    /** Makes the collections immutable. */
    public ArtifactFiles {
        named = Map.copyOf(named);
        required = Set.copyOf(required);
    }

    /**
     * Locates the artifacts of a test run: beside the control plane, and required where they are named.
     *
     * @param root directory that all paths are relative to
     * @param named paths, relative to the root, of the artifacts that are not at their default place
     */
    public ArtifactFiles(Path root, Map<ArtifactKind, String> named) {
        this(root, named, Optional.empty(), and(named.keySet(), ArtifactKind.CONTROL_PLANE));
    }

    /**
     * Locates the artifacts of a command: in {@code testops/} wherever the control plane is, and only the latter required.
     *
     * @param root directory that all paths are relative to
     * @param named paths, relative to the root, of the artifacts that are not at their default place
     * @return where the artifacts are
     */
    public static ArtifactFiles inDefaultDirectory(Path root, Map<ArtifactKind, String> named) {
        return new ArtifactFiles(
                root, named, Optional.of(ArtifactKind.DIRECTORY + "/"), Set.of(ArtifactKind.CONTROL_PLANE));
    }

    /**
     * Requires one more artifact.
     *
     * @param kind which one
     * @return the same places, with the artifact required
     */
    public ArtifactFiles requiring(ArtifactKind kind) {
        return new ArtifactFiles(root, named, directory, and(required, kind));
    }

    private static Set<ArtifactKind> and(Set<ArtifactKind> kinds, ArtifactKind kind) {
        Set<ArtifactKind> union = new HashSet<>(kinds);
        union.add(kind);
        return union;
    }

    /**
     * Returns the path of an artifact.
     *
     * @param kind which one
     * @return its path relative to the root; the one that was named, else the default file name in the directory
     */
    public String of(ArtifactKind kind) {
        String name = named.get(kind);
        return name == null ? directory.orElseGet(this::besideControlPlane) + kind.fileName() : name;
    }

    private String besideControlPlane() {
        String controlPlane = named.getOrDefault(ArtifactKind.CONTROL_PLANE, ArtifactKind.CONTROL_PLANE.defaultPath());
        return controlPlane.substring(0, controlPlane.lastIndexOf('/') + 1);
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
     * Tells in which directories the artifacts are.
     *
     * @return each directory once, whether it exists or not; those left out whose names no file can have
     */
    public Set<Path> directories() {
        Set<Path> directories = new LinkedHashSet<>();
        for (ArtifactKind kind : ArtifactKind.values()) {
            try {
                Path directory = root.resolve(of(kind)).getParent();
                if (directory != null) {
                    directories.add(directory);
                }
            } catch (InvalidPathException e) {
                // There is nothing, and cannot be.
            }
        }
        return directories;
    }

    /**
     * Tells whether somebody named the artifact's path.
     *
     * @param kind which one
     * @return whether it was named
     */
    public boolean isNamed(ArtifactKind kind) {
        return named.containsKey(kind);
    }
}
