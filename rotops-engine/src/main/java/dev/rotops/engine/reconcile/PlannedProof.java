package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.ContentHash;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import java.util.List;

/** What the proof of one behavior takes: which tests own it, and what it rests on. */
public final class PlannedProof {

    private final Artifact<?> controlPlane;
    private final BehaviorUnit unit;
    private final List<String> files;
    private final List<ProofOwner> owners;

    PlannedProof(Artifact<?> controlPlane, BehaviorUnit unit, List<String> files, List<ProofOwner> owners) {
        this.controlPlane = controlPlane;
        this.unit = unit;
        this.files = List.copyOf(files);
        this.owners = List.copyOf(owners);
    }

    /**
     * Returns the behavior's id.
     *
     * @return the id
     */
    public String behavior() {
        return unit.id();
    }

    BehaviorUnit unit() {
        return unit;
    }

    List<ProofOwner> owners() {
        return owners;
    }

    /**
     * Returns the files that implement the behavior.
     *
     * @return paths relative to the root of the model, sorted
     */
    public List<String> files() {
        return files;
    }

    /**
     * Hashes the behavior's entry in the control plane, however it is formatted.
     *
     * @return the hash
     */
    public String modelHash() {
        return ContentHash.of(controlPlane.canonical(unit.pointer()));
    }

    /**
     * Hashes the paths and contents of the files that implement the behavior.
     *
     * @param hashes knows what the files hold
     * @return the hash
     */
    public String filesHash(FileHashes hashes) {
        StringBuilder content = new StringBuilder();
        for (String file : files) {
            content.append(file).append('\t').append(hashes.of(file)).append('\n');
        }
        return ContentHash.of(content.toString());
    }
}
