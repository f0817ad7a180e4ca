package dev.rotops.report.operation;

import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.Completion;
import dev.rotops.engine.reconcile.EntryPointSummary;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.ModelSummary;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.engine.reconcile.SurfaceSummary;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.Markdown;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.probe.CompletionDocument;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the reviewed model against the source tree and the claims of the tests. */
public final class ValidateOperation {

    /** Where the JSON report goes. */
    public static final String JSON_FILE = "testops/runtime-control-plane.report.json";

    /** Where the Markdown report goes. */
    public static final String MARKDOWN_FILE = "testops/runtime-control-plane.report.md";

    private final Reconciliation reconciliation;
    private final int maximumFindings;

    private ValidateOperation(Reconciliation reconciliation, int maximumFindings) {
        this.reconciliation = reconciliation;
        this.maximumFindings = maximumFindings;
    }

    /**
     * Validates the model of a workspace.
     *
     * @param workspace the repository
     * @param requireAnnotations whether an owner test without any claim is an error
     * @param maximumFindings how many findings the lines show
     * @return the report
     */
    public static Report run(Workspace workspace, boolean requireAnnotations, int maximumFindings) {
        return run(workspace, workspace.reconcile(requireAnnotations), maximumFindings);
    }

    /**
     * Tells what was found of the model of a workspace.
     *
     * @param workspace the repository
     * @param reconciliation the verdict on its model
     * @param maximumFindings how many findings the lines show
     * @return the report
     */
    public static Report run(Workspace workspace, Reconciliation reconciliation, int maximumFindings) {
        ValidateOperation operation = new ValidateOperation(reconciliation, maximumFindings);
        List<String> notes = notes(workspace, reconciliation);
        List<String> lines = operation.lines(notes);
        Optional<Completion> completion = operation.completion(workspace);
        completion.ifPresent(judged -> {
            lines.add(CompletionDocument.line(judged));
            lines.addAll(CompletionDocument.probeLines(judged.unpassed()));
        });
        Map<String, Object> json = operation.json();
        json.put("completion", completion.map(CompletionDocument::json));
        if (!notes.isEmpty()) {
            json.put("notes", notes);
        }
        return new Report(
                json, operation.markdown(), lines, Verdict.of(reconciliation.findings()), reconciliation.findings());
    }

    /** What probes saw in earlier runs; nothing is run. */
    private Optional<Completion> completion(Workspace workspace) {
        return reconciliation
                .probes()
                .map(planned -> Completion.of(
                        workspace.root(),
                        planned,
                        LedgerReading.of(workspace.ledgers()),
                        reconciliation.state().isComplete()));
    }

    private Map<String, Object> json() {
        Map<String, Object> json =
                Identity.report("validate", Identity.of(reconciliation.artifacts(), ArtifactKind.CONTROL_PLANE));
        reconciliation.summary().ifPresent(summary -> {
            json.put("state", reconciliation.state().word());
            json.putAll(numbers(summary));
            json.put(
                    "surfaceSummaries",
                    summary.surfaces().stream().map(ValidateOperation::json).toList());
        });
        reconciliation.baseline().ifPresent(known -> json.put("inBaseline", known));
        json.put("issues", FindingDocument.json(reconciliation.findings()));
        return json;
    }

    private static Map<String, Object> numbers(ModelSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        summary.inventorySources().ifPresent(number -> json.put("inventorySources", number));
        summary.catalogSurfaces().ifPresent(number -> json.put("derivedSurfaces", number));
        summary.discovery().ifPresent(discovery -> {
            json.put("discoveredSources", discovery.sources());
            json.put("discoveredFiles", discovery.files());
            if (discovery.deferredFiles() > 0) {
                json.put("deferredFiles", discovery.deferredFiles());
            }
        });
        if (!summary.discoveryScope().isEmpty()) {
            json.put("discoveryScopePatterns", summary.discoveryScope());
        }
        summary.entryPoints().filter(EntryPointSummary::compiled).ifPresent(entryPoints -> {
            json.put("discoveredEntryPoints", entryPoints.discovered());
            json.put("reviewedEntryPoints", entryPoints.count(ReviewState.REVIEWED));
            json.put("suppressedEntryPoints", entryPoints.count(ReviewState.SUPPRESSED));
            json.put("deferredEntryPoints", entryPoints.count(ReviewState.DEFERRED));
            json.put("ignoredEntryPoints", entryPoints.count(ReviewState.IGNORED));
            json.put("ruledOutEntryPoints", entryPoints.count(ReviewState.RULED_OUT));
            json.put("entryPointsWithoutOwnBehavior", entryPoints.sharing());
        });
        summary.inventoryBehaviors().ifPresent(number -> json.put("inventoryBehaviors", number));
        json.put("behaviorUnits", summary.behaviorUnits());
        json.put("incompleteBehaviorUnits", summary.incompleteBehaviorUnits());
        json.put("uncoveredInventoryBehaviors", summary.uncoveredInventoryBehaviors());
        return json;
    }

    private static Map<String, Object> json(SurfaceSummary surface) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", surface.id());
        json.put("sources", surface.sources());
        json.put("tests", surface.tests());
        json.put("obligations", surface.behaviors());
        json.put("behaviors", surface.behaviors());
        json.put("inventoryBehaviors", surface.inventoryBehaviors());
        json.put("uncoveredSources", surface.uncoveredSources());
        json.put("unreferencedTests", surface.unreferencedTests());
        return json;
    }

    private String markdown() {
        MarkdownReport markdown = new MarkdownReport("Runtime model against code and tests");
        Optional<ModelSummary> summary = reconciliation.summary();
        if (summary.isPresent()) {
            markdown.fact("Principle", summary.get().principle());
            markdown.fact("Version", summary.get().version());
            markdown.fact("State", reconciliation.state().word());
            markdown.fact("Declared", declared());
            reconciliation.baseline().ifPresent(known -> markdown.fact("In baseline", known));
            summary.get().entryPoints().ifPresent(entryPoints -> markdown.fact("Entry points", entryPoints));
            markdown.line("");
            markdown.line(
                    "| Surface | Sources | Tests | Behaviors | Inventory behaviors | Uncovered | Unreferenced tests |");
            markdown.line("|---|--:|--:|--:|--:|--:|--:|");
            for (SurfaceSummary surface : summary.get().surfaces()) {
                markdown.line(Markdown.row(List.of(
                        surface.id(),
                        surface.sources(),
                        surface.tests(),
                        surface.behaviors(),
                        surface.inventoryBehaviors(),
                        surface.uncoveredSources().size(),
                        surface.unreferencedTests().size())));
            }
        }
        return markdown.findings(reconciliation.findings()).toString();
    }

    /** Notes come before the findings, as most of these may follow from what the notes say. */
    private List<String> lines(List<String> notes) {
        List<String> lines = new ArrayList<>();
        if (reconciliation.summary().isPresent()) {
            lines.add("RotOps  " + declared() + "; not judged whether they ran: run rotops verify");
            reconciliation.summary().get().discovered().forEach(text -> lines.add("  " + text));
            reconciliation.baseline().ifPresent(known -> lines.add("  " + known + " in baseline"));
        }
        notes.forEach(note -> lines.add("note: " + note));
        List<Finding> findings = reconciliation.findings();
        if (!findings.isEmpty()) {
            lines.add(Counted.findings(findings));
            lines.add("");
            lines.addAll(FindingDocument.lines(findings, maximumFindings));
        }
        return lines;
    }

    private String declared() {
        return reconciliation.declared() + " of " + reconciliation.behaviors().size() + " reviewed behaviors declared";
    }

    private static List<String> notes(Workspace workspace, Reconciliation reconciliation) {
        return workspace.testClasses().isEmpty() && reconciliation.reliesOnAnnotations()
                ? List.of("no compiled tests found, so no annotation was read: run mvn test-compile first")
                : List.of();
    }
}
