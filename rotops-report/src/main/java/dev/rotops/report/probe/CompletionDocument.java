package dev.rotops.report.probe;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.model.TaskClass;
import dev.rotops.engine.probe.RuntimeEvidence;
import dev.rotops.engine.reconcile.Completion;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.ProbeVerdict;
import dev.rotops.report.document.Markdown;
import dev.rotops.report.document.MarkdownReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What running the product showed, in documents and on terminals. */
public final class CompletionDocument {

    /** Codes of what the lines of probes say already. */
    public static final Set<FindingCode> SHOWN_BY_PROBE =
            Set.of(FindingCode.PROBE_FAILED, FindingCode.PROBE_NOT_RUN, FindingCode.PROBE_STALE);

    private CompletionDocument() {}

    /**
     * Returns the verdict as members of a document.
     *
     * @param completion the verdict
     * @return its mode, whether it is met, and each probe with its evidence
     */
    public static Map<String, Object> json(Completion completion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mode", completion.plan().completionMode());
        json.put("taskClass", completion.plan().taskClass().map(TaskClass::word));
        json.put("met", completion.isMet());
        json.put("codeComplete", completion.codeComplete());
        json.put("productComplete", completion.productComplete());
        json.put(
                "probes",
                completion.probes().stream().map(CompletionDocument::json).toList());
        return json;
    }

    private static Map<String, Object> json(ProbeVerdict probe) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", probe.id());
        json.put("kind", probe.planned().probe().kind());
        json.put("state", probe.state().word());
        json.put("behaviors", probe.planned().probe().behaviors());
        json.put("reason", probe.reason());
        json.put("evidence", probe.evidence().map(RuntimeEvidence::toJson));
        return json;
    }

    /**
     * Says how many probes passed, and whether that is enough.
     *
     * @param completion the verdict
     * @return a line
     */
    public static String line(Completion completion) {
        return "probes  " + completion.passed() + " of " + completion.probes().size() + " passed, "
                + completion.plan().completionMode() + " is " + (completion.isMet() ? "met" : "not met");
    }

    /**
     * Tells of each probe, with what it saw last.
     *
     * @param probes verdicts on probes
     * @return a line for each, without control characters
     */
    public static List<String> probeLines(List<ProbeVerdict> probes) {
        int width = probes.stream().mapToInt(probe -> probe.id().length()).max().orElse(0);
        return probes.stream()
                .map(probe -> Printable.line("  " + padded(probe.id(), width) + "  "
                        + padded(probe.state().word(), "not-run".length()) + "  " + duration(probe) + probe.reason()))
                .toList();
    }

    private static String duration(ProbeVerdict probe) {
        return probe.evidence()
                .map(evidence -> evidence.durationSeconds() + " s  ")
                .orElse("");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /**
     * Adds a table of the probes to a report.
     *
     * @param completion the verdict
     * @param markdown the report
     */
    public static void add(Completion completion, MarkdownReport markdown) {
        markdown.line("");
        markdown.line("| Probe | Kind | State | What it saw | Seconds |");
        markdown.line("|---|---|---|---|--:|");
        for (ProbeVerdict probe : completion.probes()) {
            markdown.line(Markdown.row(List.of(
                    probe.id(),
                    probe.planned().probe().kind(),
                    probe.state().word(),
                    probe.reason(),
                    probe.evidence()
                            .map(evidence -> String.valueOf(evidence.durationSeconds()))
                            .orElse("-"))));
        }
    }
}
