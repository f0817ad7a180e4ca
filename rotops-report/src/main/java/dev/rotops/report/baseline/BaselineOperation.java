package dev.rotops.report.baseline;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what is known to be wrong, and what of it is no longer. */
public final class BaselineOperation {

    private final JudgedBaseline baseline;

    private BaselineOperation(JudgedBaseline baseline) {
        this.baseline = baseline;
    }

    /**
     * Lists the baseline.
     *
     * @param workspace the repository
     * @param maximum how many entries the lines show
     * @return the report; it fails where an entry records nothing
     */
    public static Report run(Workspace workspace, int maximum) {
        Reconciliation reconciliation = workspace.reconcile(true);
        BaselineOperation operation = new BaselineOperation(
                new JudgedBaseline(reconciliation, workspace.files().of(ArtifactKind.BASELINE)));
        List<Finding> faults =
                reconciliation.summary().isEmpty() ? reconciliation.findings() : operation.baseline.faults();
        return new Report(operation.json(faults), "", operation.lines(faults, maximum), Verdict.of(faults), faults);
    }

    private Map<String, Object> json(List<Finding> faults) {
        Map<String, Object> json = Identity.report("baseline", Map.of());
        json.put("inBaseline", baseline.entries().size());
        json.put("findings", baseline.entries().stream().map(this::json).toList());
        json.put("issues", FindingDocument.json(faults));
        return json;
    }

    private Map<String, Object> json(KnownFinding entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", entry.code());
        json.put("subject", entry.subject());
        json.put("reason", entry.reason());
        json.put("since", since(entry));
        json.put("state", baseline.state(entry).word());
        json.put("location", baseline.location(entry).toString());
        return json;
    }

    private List<String> lines(List<Finding> faults, int maximum) {
        List<KnownFinding> entries = baseline.entries();
        List<String> lines = new ArrayList<>();
        lines.add("RotOps  " + Counted.of(entries.size(), "finding", "findings") + " in baseline");
        entries.stream().limit(maximum).map(this::line).forEach(lines::add);
        if (entries.size() > maximum) {
            lines.add("  and " + (entries.size() - maximum) + " more: --verbose shows all");
        }
        if (!faults.isEmpty()) {
            lines.add("");
            lines.addAll(FindingDocument.lines(faults, maximum));
        }
        return lines;
    }

    private String line(KnownFinding entry) {
        EntryState state = baseline.state(entry);
        return Printable.line("  " + entry.code() + "  " + String.join(" ", entry.subject()) + "  since " + since(entry)
                + (state == EntryState.KNOWN ? "" : "  " + state.word()) + "  " + entry.reason());
    }

    private static String since(KnownFinding entry) {
        return entry.since().equals(LocalDate.MIN) ? "no day" : entry.since().toString();
    }
}
