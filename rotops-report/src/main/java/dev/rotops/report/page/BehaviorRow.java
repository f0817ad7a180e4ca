package dev.rotops.report.page;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.BehaviorVerdict;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.PlannedProof;
import dev.rotops.engine.reconcile.ProofMark;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A behavior.
 *
 * @param id its id
 * @param surface its surface
 * @param state how far it is proven
 * @param tone {@code good}, {@code open} or {@code bad}
 * @param reason why it is no further
 * @param marks what to know of the proof
 * @param owners its owner tests
 * @param needs outcome classes, evidence and fidelity
 * @param place where to look
 */
record BehaviorRow(
        String id,
        String surface,
        String state,
        String tone,
        String reason,
        String marks,
        List<String> owners,
        List<String> needs,
        String place) {

    private static final Comparator<BehaviorRow> PROVEN_LAST =
            Comparator.comparing(row -> row.tone().equals("good"));

    static List<BehaviorRow> of(Verification verification) {
        List<BehaviorVerdict> units = verification.reconciliation().behaviors();
        List<BehaviorRow> rows = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            rows.add(of(units.get(i), verification.proofs().get(i), verification));
        }
        return rows.stream().sorted(PROVEN_LAST).toList();
    }

    private static BehaviorRow of(BehaviorVerdict unit, ProofVerdict proof, Verification verification) {
        List<String> owners = verification
                .reconciliation()
                .plan()
                .flatMap(plan -> plan.proof(unit.id()))
                .map(PlannedProof::ownerNames)
                .orElse(List.of());
        return new BehaviorRow(
                Printable.whole(unit.id()),
                Printable.whole(unit.surface()),
                proof.word(),
                tone(proof),
                Printable.whole(reason(unit, proof)),
                proof.marks().stream().map(ProofMark::word).collect(Collectors.joining(", ")),
                owners.stream().map(Printable::whole).toList(),
                needs(unit),
                Printable.whole(proof.location().toString()));
    }

    /** What is wrong in some other way is said as well. */
    private static String reason(BehaviorVerdict unit, ProofVerdict proof) {
        List<String> reasons = new ArrayList<>();
        if (!proof.reason().isBlank()) {
            reasons.add(proof.reason());
        }
        unit.findings().stream()
                .map(Finding::message)
                .filter(message -> reasons.stream().noneMatch(reason -> reason.contains(message)))
                .forEach(reasons::add);
        return String.join(" ", reasons);
    }

    private static String tone(ProofVerdict proof) {
        return switch (proof.state()) {
            case PROVEN -> "good";
            case MISSING, DRIFTED, FAILING -> "bad";
            default -> "open";
        };
    }

    private static List<String> needs(BehaviorVerdict unit) {
        List<String> needs = new ArrayList<>();
        needs.add(Printable.whole(String.join(", ", unit.outcomeClasses())));
        needs.add(Printable.whole(String.join(", ", unit.evidence())));
        needs.add(Printable.whole(unit.fidelity()));
        needs.removeIf(String::isBlank);
        return needs;
    }
}
