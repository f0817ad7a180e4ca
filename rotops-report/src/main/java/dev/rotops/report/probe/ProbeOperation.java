package dev.rotops.report.probe;

import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.probe.ProbeProgress;
import dev.rotops.engine.reconcile.Completion;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.PlannedProbes;
import dev.rotops.engine.reconcile.ProbeVerdict;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the product through its probes, and tells what they saw. */
public final class ProbeOperation {

    /** Where the JSON report goes. */
    public static final String JSON_FILE = "testops/runtime-probes.report.json";

    /** Where the Markdown report goes. */
    public static final String MARKDOWN_FILE = "testops/runtime-probes.report.md";

    private final Workspace workspace;
    private final Reconciliation reconciliation;

    /**
     * Reads the model of a workspace.
     *
     * @param workspace the repository
     */
    public ProbeOperation(Workspace workspace) {
        this.workspace = workspace;
        this.reconciliation = workspace.reconcile(true);
    }

    /**
     * Lists the probes that there are.
     *
     * @return their ids, in the plan's order; nothing where the model is too broken to tell
     */
    public Optional<List<String>> ids() {
        return reconciliation
                .probes()
                .map(planned -> planned.probes().stream()
                        .map(probe -> probe.probe().id())
                        .toList());
    }

    /**
     * What was run.
     *
     * @param report for people and tools
     * @param problem why what was seen could not be written down; usually nothing
     */
    public record Outcome(Report report, Optional<String> problem) {}

    /**
     * Runs probes.
     *
     * @param selection which ones
     * @param progress hears what happens
     * @param maximum how many findings the lines show
     * @return what they saw
     * @throws InterruptedException if the thread is interrupted; whatever was started is killed
     */
    public Outcome run(ProbeSelection selection, ProbeProgress progress, int maximum) throws InterruptedException {
        if (reconciliation.probes().isEmpty()) {
            return new Outcome(
                    report(Optional.empty(), List.of(), reconciliation.findings(), maximum), Optional.empty());
        }
        PlannedProbes planned = reconciliation.probes().get();
        Optional<String> problem = new ProbeRuns(workspace, selection, progress).run(planned);
        Completion completion = Completion.of(
                workspace.root(),
                planned,
                LedgerReading.of(workspace.ledgers()),
                reconciliation.state().isComplete());
        List<ProbeVerdict> chosen = completion.probes().stream()
                .filter(probe -> selection.includes(probe.id()))
                .toList();
        List<Finding> findings = new ArrayList<>(reconciliation.findings().stream()
                .filter(finding ->
                        finding.location().file().equals(workspace.files().of(ArtifactKind.PROBES)))
                .toList());
        chosen.forEach(probe -> findings.addAll(Completion.findings(probe, Level.ERROR)));
        return new Outcome(report(Optional.of(completion), chosen, findings, maximum), problem);
    }

    private Report report(
            Optional<Completion> completion, List<ProbeVerdict> chosen, List<Finding> findings, int maximum) {
        Map<String, Object> json =
                Identity.report("probe run", Identity.of(reconciliation.artifacts(), ArtifactKind.PROBES));
        json.put("completion", completion.map(CompletionDocument::json));
        json.put("issues", FindingDocument.json(findings));
        MarkdownReport markdown = new MarkdownReport("What running the product showed");
        completion.ifPresent(judged -> CompletionDocument.add(judged, markdown));
        List<String> lines = new ArrayList<>();
        completion.ifPresent(judged -> lines.add(CompletionDocument.line(judged)));
        lines.addAll(CompletionDocument.probeLines(chosen));
        lines.addAll(FindingDocument.lines(
                findings.stream().filter(finding -> !isShown(finding)).toList(), maximum));
        return new Report(json, markdown.findings(findings).toString(), lines, Verdict.of(findings), findings);
    }

    /** The line of the probe says it already. */
    private static boolean isShown(Finding finding) {
        return CompletionDocument.SHOWN_BY_PROBE.contains(finding.code());
    }
}
