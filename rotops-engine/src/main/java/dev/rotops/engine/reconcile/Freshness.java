package dev.rotops.engine.reconcile;

import dev.rotops.engine.ledger.BehaviorEntry;
import java.util.Optional;

/** Tells what has changed since a run, of all that a proof rests on. */
final class Freshness {

    private final FileHashes hashes;
    private final boolean whole;

    /**
     * Looks at the files as they are now.
     *
     * @param hashes what they hold
     * @param whole whether every directory can be listed
     */
    Freshness(FileHashes hashes, boolean whole) {
        this.hashes = hashes;
        this.whole = whole;
    }

    /** Whether the owner's class files are those that the run had. */
    boolean isSame(ProofOwner owner, RecordedRun run) {
        return !owner.hash().isEmpty()
                && run.classHash(owner.className()).filter(owner.hash()::equals).isPresent();
    }

    /** What has changed, in a clause; nothing where the run's word still holds. */
    Optional<String> change(ProofOwner owner, PlannedProof proof, RecordedRun run) {
        if (!isSame(owner, run)) {
            return Optional.of("ran, but its class " + owner.className() + " changed after that");
        }
        for (String source : owner.sources()) {
            if (!isSame(source, run)) {
                return Optional.of(changed(source, run));
            }
        }
        Optional<BehaviorEntry> recorded = run.behavior(proof.behavior());
        if (recorded.isEmpty()) {
            return Optional.of("ran, but the ledger does not say against which sources");
        }
        if (!recorded.get().model().equals(proof.modelHash())) {
            return Optional.of("ran, but the behavior's entry in the control plane changed after that");
        }
        if (!recorded.get().files().equals(proof.filesHash(hashes))) {
            return Optional.of(changedFile(proof, run));
        }
        return Optional.empty();
    }

    private boolean isSame(String file, RecordedRun run) {
        return run.fileHash(file).filter(hashes.of(file)::equals).isPresent();
    }

    private static String changed(String file, RecordedRun run) {
        return run.fileHash(file).filter(FileHashes.NOT_COMPILED::equals).isPresent()
                ? "ran, but on a class that was not compiled from " + file + " as it was"
                : "ran, but " + file + " changed after that";
    }

    private String changedFile(PlannedProof proof, RecordedRun run) {
        for (String file : proof.files()) {
            if (run.fileHash(file).isEmpty()) {
                return "ran, but " + file + " came to the behavior after that";
            }
            if (!isSame(file, run)) {
                return changed(file, run);
            }
        }
        return whole
                ? "ran, but a file of the behavior was taken away after that"
                : "ran, but a file of the behavior cannot be seen any more: a directory cannot be listed";
    }
}
