package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.ContentHash;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import java.util.List;
import java.util.function.Supplier;

/** What the proof of one behavior takes: which tests own it, what they have to show, and what it rests on. */
public final class PlannedProof {

    private final String behavior;
    private final List<String> outcomeClasses;
    private final List<String> evidence;
    private final List<String> files;
    private final List<ProofOwner> owners;
    private final Once<String> modelHash;

    PlannedProof(
            String behavior,
            List<String> outcomeClasses,
            List<String> evidence,
            List<String> files,
            List<ProofOwner> owners,
            Supplier<String> modelHash) {
        this.behavior = behavior;
        this.outcomeClasses = List.copyOf(outcomeClasses);
        this.evidence = List.copyOf(evidence);
        this.files = List.copyOf(files);
        this.owners = List.copyOf(owners);
        this.modelHash = new Once<>(modelHash);
    }

    static PlannedProof of(Artifact<?> controlPlane, BehaviorUnit unit, List<String> files, List<ProofOwner> owners) {
        return new PlannedProof(
                unit.id(),
                unit.outcomeClasses(),
                unit.evidence(),
                files,
                owners,
                () -> ContentHash.of(controlPlane.canonical(unit.pointer())));
    }

    /**
     * Returns the behavior's id.
     *
     * @return the id
     */
    public String behavior() {
        return behavior;
    }

    List<String> outcomeClasses() {
        return outcomeClasses;
    }

    List<String> evidence() {
        return evidence;
    }

    List<ProofOwner> owners() {
        return owners;
    }

    /**
     * Returns what people call the tests that own the behavior.
     *
     * @return names such as {@code OrdersTest#refunds}, in the order of the owners
     */
    public List<String> ownerNames() {
        return owners.stream().map(ProofOwner::name).distinct().toList();
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
        return modelHash.get();
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
        return hashes.ofText(content.toString());
    }
}
