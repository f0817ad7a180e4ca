package dev.rotops.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is demanded of the proofs of behavior units, by surface.
 *
 * @param proof {@code executed} or {@code declared}, as the policy words it
 * @param evidenceMode {@code observed} or {@code declared}, as the policy words it
 * @param surfaces what differs in single surfaces; of several entries for one surface, the first counts
 */
public record ProofPolicy(Optional<String> proof, Optional<String> evidenceMode, List<SurfaceProof> surfaces) {

    /** What holds where no policy says otherwise: owner tests must have run, and their evidence may be declared. */
    public static final ProofPolicy DEFAULT = new ProofPolicy(Optional.empty(), Optional.empty(), List.of());

    private static final Set<String> PROOFS = Set.of("declared", "executed");
    private static final Set<String> EVIDENCE_MODES = Set.of("declared", "observed");

    /**
     * What is demanded in one surface.
     *
     * @param pointer JSON Pointer of the entry in the policy
     * @param surfaceId id of the surface
     * @param proof {@code executed} or {@code declared}; absent for what holds in all surfaces
     * @param evidenceMode {@code observed} or {@code declared}; absent for what holds in all surfaces
     */
    public record SurfaceProof(
            String pointer, String surfaceId, Optional<String> proof, Optional<String> evidenceMode) {

        private static SurfaceProof read(ObjectReader reader) {
            return new SurfaceProof(
                    reader.pointer(),
                    reader.text("surfaceId"),
                    reader.word("proof", PROOFS),
                    reader.word("evidenceMode", EVIDENCE_MODES));
        }
    }

    /** Makes the list immutable. */
    public ProofPolicy {
        surfaces = List.copyOf(surfaces);
    }

    static ProofPolicy read(ObjectReader reader) {
        return new ProofPolicy(
                reader.word("proof", PROOFS),
                reader.word("evidenceMode", EVIDENCE_MODES),
                reader.objects("surfaceProofs", false, SurfaceProof::read));
    }

    /**
     * Tells whether owner tests must have run and passed.
     *
     * @param surface id of the surface
     * @return false only where the policy is content with owners that exist
     */
    public boolean requiresExecution(String surface) {
        return !demanded(surface, SurfaceProof::proof, proof).equals("declared");
    }

    /**
     * Tells whether reviewed evidence must have been recorded, also where no owner test records any.
     *
     * @param surface id of the surface
     * @return true only where the policy says so
     */
    public boolean requiresObservation(String surface) {
        return demanded(surface, SurfaceProof::evidenceMode, evidenceMode).equals("observed");
    }

    private String demanded(
            String surface, Function<SurfaceProof, Optional<String>> ofSurface, Optional<String> otherwise) {
        return surfaces.stream()
                .filter(entry -> entry.surfaceId().equals(surface))
                .findFirst()
                .flatMap(ofSurface)
                .or(() -> otherwise)
                .orElse("");
    }
}
