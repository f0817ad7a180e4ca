package dev.rotops.report.verify;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.ProofMark;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Markdown;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.probe.CompletionDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict on what ran, for people. */
final class VerificationText {

    /** The line of the behavior says it already. */
    private static final Set<FindingCode> SHOWN_BY_BEHAVIOR = Set.of(
            FindingCode.PROOF_SKIPPED,
            FindingCode.PROOF_GATED,
            FindingCode.PROOF_OPTED_OUT,
            FindingCode.PROOF_FAILING,
            FindingCode.PROOF_UNOBSERVED,
            FindingCode.PROOF_STALE);

    private final Verification verification;

    VerificationText(Verification verification) {
        this.verification = verification;
    }

    List<String> lines(int maximum) {
        List<String> lines = new ArrayList<>();
        if (verification.reconciliation().summary().isPresent()) {
            lines.add("RotOps  " + proven() + discovered() + baseline() + "  ledgers: " + ledgers());
            addUnproven(lines, maximum);
            // Whatever there is besides, what is not counted is named.
            lines.addAll(ProofDocument.lines(verification.optedOut()));
            marks().ifPresent(lines::add);
            verification.completion().ifPresent(completion -> {
                lines.add("  " + CompletionDocument.line(completion));
                lines.addAll(CompletionDocument.probeLines(completion.unpassed()));
            });
        }
        List<Finding> others = verification.findings().stream()
                .filter(finding -> !SHOWN_BY_BEHAVIOR.contains(finding.code())
                        && !CompletionDocument.SHOWN_BY_PROBE.contains(finding.code()))
                .toList();
        if (!others.isEmpty()) {
            lines.add("");
            lines.addAll(FindingDocument.lines(others, maximum));
        }
        return lines;
    }

    /** What is known is counted alone: rotops baseline lists it. */
    private void addUnproven(List<String> lines, int maximum) {
        Map<Boolean, List<ProofVerdict>> byKnown = verification.proofs().stream()
                .filter(proof -> !proof.isProven() && !proof.isOptedOut())
                .collect(Collectors.partitioningBy(ProofVerdict::isInBaseline));
        List<ProofVerdict> unknown = byKnown.getOrDefault(false, List.of());
        int known = byKnown.getOrDefault(true, List.of()).size();
        if (known + unknown.size() > 0) {
            lines.addAll(surfaces());
        }
        lines.addAll(ProofDocument.lines(unknown.subList(0, Math.min(maximum, unknown.size()))));
        if (unknown.size() > maximum) {
            lines.add("  and " + (unknown.size() - maximum) + " more: --verbose shows all");
        }
        if (known > 0) {
            lines.add("  " + known + " known to the baseline " + (known == 1 ? "is" : "are")
                    + " not proven: rotops baseline lists " + (known == 1 ? "it" : "them"));
        }
    }

    private String proven() {
        int optedOut = verification.optedOut().size();
        return "proven " + verification.proven() + " of " + verification.counted() + " reviewed"
                + (optedOut == 0 ? "" : ", " + optedOut + " opted out and not counted");
    }

    private String baseline() {
        return verification
                .reconciliation()
                .baseline()
                .map(known -> " · " + known + " in baseline")
                .orElse("");
    }

    private String discovered() {
        return verification
                .reconciliation()
                .summary()
                .map(summary -> " (" + String.join(" · ", summary.discovered()) + ")")
                .orElse("");
    }

    private String ledgers() {
        return Counted.of(verification.runs().size(), "JVM", "JVMs") + ", "
                + Counted.of(verification.modules(), "module", "modules") + ", "
                + Counted.of(verification.tests(), "test", "tests");
    }

    private List<String> surfaces() {
        return verification.reconciliation().surfaces().stream()
                .filter(surface -> verification.proven(surface) < verification.counted(surface))
                .map(surface -> "  " + Printable.line(surface) + "  " + verification.proven(surface) + " of "
                        + verification.counted(surface) + " proven")
                .toList();
    }

    private Optional<String> marks() {
        String marks = Stream.of(ProofMark.values())
                .map(mark -> counted(mark))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return marks.isEmpty() ? Optional.empty() : Optional.of("  of the proven  " + marks);
    }

    private String counted(ProofMark mark) {
        long number = verification.proofs().stream()
                .filter(proof -> proof.isProven() && proof.marks().contains(mark))
                .count();
        return number == 0 ? "" : number + " " + mark.word();
    }

    String markdown() {
        MarkdownReport markdown = new MarkdownReport("What was proven");
        if (verification.reconciliation().summary().isPresent()) {
            markdown.fact("Proven", proven() + discovered() + baseline());
            markdown.fact("Ledgers", ledgers());
            markdown.line("");
            markdown.line("| Surface | Proven | Counted | Opted out |");
            markdown.line("|---|--:|--:|--:|");
            for (String surface : verification.reconciliation().surfaces()) {
                long counted = verification.counted(surface);
                markdown.line(Markdown.row(List.of(
                        surface,
                        verification.proven(surface),
                        counted,
                        verification.of(surface).size() - counted)));
            }
            markdown.line("");
            markdown.line("| Behavior | State | Why | Marks | Where |");
            markdown.line("|---|---|---|---|---|");
            for (ProofVerdict proof : verification.proofs()) {
                markdown.line(Markdown.row(List.of(
                        proof.behavior(),
                        proof.word(),
                        proof.reason().isEmpty() ? "-" : proof.reason(),
                        proof.marks().isEmpty() ? "-" : ProofDocument.marks(proof),
                        proof.location().toString())));
            }
        }
        verification.completion().ifPresent(completion -> CompletionDocument.add(completion, markdown));
        return markdown.findings(verification.findings()).toString();
    }
}
