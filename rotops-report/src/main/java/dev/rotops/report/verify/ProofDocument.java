package dev.rotops.report.verify;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.ProofMark;
import dev.rotops.engine.reconcile.ProofVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdict on one proof, in documents and on terminals. */
final class ProofDocument {

    private ProofDocument() {}

    static Map<String, Object> json(ProofVerdict proof) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", proof.behavior());
        json.put("surface", proof.surface());
        json.put("state", proof.state().word());
        if (!proof.reason().isEmpty()) {
            json.put("reason", proof.reason());
        }
        if (!proof.marks().isEmpty()) {
            json.put("marks", proof.marks().stream().map(ProofMark::word).toList());
        }
        json.put("location", proof.location().toString());
        return json;
    }

    /** What and how far, why, where: a line with the first columns as wide as the longest of them. */
    static List<String> lines(List<ProofVerdict> proofs) {
        int width = proofs.stream()
                .mapToInt(proof -> Printable.line(proof.behavior()).length())
                .max()
                .orElse(0);
        return proofs.stream()
                .map(proof -> "  " + padded(Printable.line(proof.behavior()), width) + "  "
                        + padded(proof.word(), "unobserved".length()) + "  " + Printable.line(proof.reason())
                        + "  " + Printable.line(proof.location().toString()))
                .toList();
    }

    static String marks(ProofVerdict proof) {
        return proof.marks().stream().map(ProofMark::word).collect(Collectors.joining(", "));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
