package dev.rotops.report.page;

import dev.rotops.engine.reconcile.ProofMark;
import dev.rotops.engine.reconcile.ProofState;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A surface in numbers.
 *
 * @param id its id
 * @param proven how many of its behaviors are proven
 * @param counted how many count
 * @param counts how many are in each state
 */
record SurfaceRow(String id, long proven, long counted, List<Long> counts) {

    static List<SurfaceRow> of(Verification verification) {
        Set<String> ids = new LinkedHashSet<>(verification.reconciliation().surfaces());
        // A behavior may name a surface that the control plane lacks.
        verification.proofs().forEach(proof -> ids.add(proof.surface()));
        return ids.stream()
                .map(id ->
                        new SurfaceRow(id, verification.proven(id), verification.counted(id), counts(id, verification)))
                .toList();
    }

    private static List<Long> counts(String id, Verification verification) {
        List<ProofVerdict> proofs = verification.of(id);
        return states().stream()
                .map(state -> proofs.stream()
                        .filter(proof -> proof.word().equals(state))
                        .count())
                .toList();
    }

    static List<String> states() {
        return Stream.concat(
                        Arrays.stream(ProofState.values()).map(ProofState::word), Stream.of(ProofMark.OPTED_OUT.word()))
                .toList();
    }
}
