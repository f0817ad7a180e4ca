package dev.rotops.report.verify;

import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.probe.CompletionDocument;
import dev.rotops.report.probe.ProbeRuns;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges whether the proof of the reviewed behaviors really happened. */
public final class VerifyOperation {

    /** File name of the JSON report. */
    public static final String JSON_FILE = "runtime-verify.report.json";

    /** File name of the Markdown report. */
    public static final String MARKDOWN_FILE = "runtime-verify.report.md";

    /** File name of the XML report. */
    public static final String XML_FILE = "TEST-rotops-verify.xml";

    private VerifyOperation() {}

    /**
     * What was judged.
     *
     * @param report for people and tools
     * @param xml for CI servers
     * @param view for what else shows it
     * @param problem why what probes saw could not be written down; usually nothing
     */
    public record Outcome(Report report, String xml, ModelView view, Optional<String> problem) {}

    /**
     * Judges what ran.
     *
     * @param workspace the repository
     * @param ledgers directories with ledgers, besides those of the repository's modules
     * @param probes runs the product first; absent where earlier evidence has to do
     * @param maximum how many findings the lines show
     * @return the verdict
     * @throws InterruptedException if the thread is interrupted; whatever was started is killed
     */
    public static Outcome run(Workspace workspace, List<Path> ledgers, Optional<ProbeRuns> probes, int maximum)
            throws InterruptedException {
        Reconciliation reconciliation = workspace.reconcile(true);
        Optional<String> problem = probes.isPresent() && reconciliation.probes().isPresent()
                ? probes.get().run(reconciliation.probes().get())
                : Optional.empty();
        Verification verification = judge(workspace, reconciliation, ledgers);
        VerificationText text = new VerificationText(verification);
        Report report = new Report(
                json(verification),
                text.markdown(),
                text.lines(maximum),
                Verdict.of(verification.findings()),
                verification.findings());
        return new Outcome(report, VerificationXml.of(verification), ModelView.of(verification), problem);
    }

    /**
     * Judges what ran.
     *
     * @param workspace the repository
     * @param ledgers directories with ledgers, besides those of the repository's modules
     * @return the verdict
     */
    public static Verification judge(Workspace workspace, List<Path> ledgers) {
        return judge(workspace, workspace.reconcile(true), ledgers);
    }

    static Verification judge(Workspace workspace, Reconciliation reconciliation, List<Path> ledgers) {
        List<Path> directories = new ArrayList<>(workspace.ledgers());
        directories.addAll(ledgers);
        return Verification.of(workspace.files(), reconciliation, LedgerReading.of(directories));
    }

    private static Map<String, Object> json(Verification verification) {
        Reconciliation reconciliation = verification.reconciliation();
        Map<String, Object> json =
                Identity.report("verify", Identity.of(reconciliation.artifacts(), ArtifactKind.CONTROL_PLANE));
        if (reconciliation.summary().isPresent()) {
            json.put("state", verification.state().word());
            json.put("proven", verification.proven());
            json.put("reviewed", verification.proofs().size());
            json.put(
                    "optedOut",
                    verification.optedOut().stream().map(ProofVerdict::behavior).toList());
            reconciliation.summary().get().discovery().ifPresent(discovery -> {
                json.put("reviewedFiles", discovery.reviewedFiles());
                json.put("discoveredFiles", discovery.files());
            });
            reconciliation.baseline().ifPresent(known -> json.put("inBaseline", known));
            Map<String, Object> ledgers = new LinkedHashMap<>();
            ledgers.put("runs", verification.runs().size());
            ledgers.put("modules", verification.modules());
            ledgers.put("tests", verification.tests());
            json.put("ledgers", ledgers);
            json.put(
                    "surfaces",
                    reconciliation.surfaces().stream()
                            .map(surface -> surface(verification, surface))
                            .toList());
            json.put(
                    "behaviors",
                    verification.proofs().stream().map(ProofDocument::json).toList());
        }
        json.put("completion", verification.completion().map(CompletionDocument::json));
        json.put("issues", FindingDocument.json(verification.findings()));
        return json;
    }

    private static Map<String, Object> surface(Verification verification, String surface) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", surface);
        json.put("proven", verification.proven(surface));
        json.put("reviewed", verification.of(surface).size());
        json.put("optedOut", verification.of(surface).size() - verification.counted(surface));
        return json;
    }
}
