package dev.rotops.report.page;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Completion;
import dev.rotops.engine.reconcile.ProbeState;
import dev.rotops.engine.reconcile.ProbeVerdict;
import dev.rotops.engine.reconcile.Verification;
import java.util.List;

/**
 * A probe.
 *
 * @param id its id
 * @param kind its kind
 * @param state what is known of it
 * @param tone {@code good}, {@code open} or {@code bad}
 * @param reason what it saw
 * @param seconds how long it took; a hyphen where it never ran
 */
record ProbeRow(String id, String kind, String state, String tone, String reason, String seconds) {

    static List<ProbeRow> of(Verification verification) {
        return verification.completion().map(Completion::probes).orElse(List.of()).stream()
                .map(ProbeRow::of)
                .toList();
    }

    private static ProbeRow of(ProbeVerdict probe) {
        return new ProbeRow(
                Printable.whole(probe.id()),
                Printable.whole(probe.planned().probe().kind()),
                probe.state().word(),
                probe.state() == ProbeState.PASSED ? "good" : probe.state() == ProbeState.FAILED ? "bad" : "open",
                Printable.whole(probe.reason()),
                probe.evidence()
                        .map(evidence -> String.valueOf(evidence.durationSeconds()))
                        .orElse("-"));
    }
}
