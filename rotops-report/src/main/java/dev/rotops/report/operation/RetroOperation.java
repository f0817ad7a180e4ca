package dev.rotops.report.operation;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.RetrospectiveReport;
import dev.rotops.engine.reconcile.RetrospectiveReport.RecurringRootCause;
import dev.rotops.engine.reconcile.RetrospectiveReview;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks whether misses that escaped were hardened back into the model. */
public final class RetroOperation {

    /** Where the JSON report goes. */
    public static final String JSON_FILE = "testops/runtime-retrospective.report.json";

    /** Where the Markdown report goes. */
    public static final String MARKDOWN_FILE = "testops/runtime-retrospective.report.md";

    private RetroOperation() {}

    /**
     * Reviews the retrospective of a workspace.
     *
     * @param workspace the repository
     * @param maximum how many findings the lines show
     * @return the report
     */
    public static Report run(Workspace workspace, int maximum) {
        RetrospectiveReport retro = RetrospectiveReview.check(workspace.files());
        return new Report(
                json(retro),
                markdown(retro),
                lines(retro, workspace, maximum),
                Verdict.of(retro.findings()),
                retro.findings());
    }

    private static Map<String, Object> json(RetrospectiveReport retro) {
        Map<String, Object> json = Identity.report(
                "retro", Identity.of(retro.artifacts(), ArtifactKind.RETROSPECTIVE, ArtifactKind.CONTROL_PLANE));
        json.put("entries", retro.entries());
        json.put("openEntries", retro.openEntries());
        json.put("hardenedEntries", retro.hardenedEntries());
        json.put("closedEntries", retro.closedEntries());
        json.put(
                "recurringRootCauses",
                retro.recurringRootCauses().stream().map(RetroOperation::json).toList());
        json.put("issues", FindingDocument.json(retro.findings()));
        if (!retro.shapeViolations().isEmpty()) {
            json.put("shapeViolations", FindingDocument.json(retro.shapeViolations()));
        }
        return json;
    }

    private static Map<String, Object> json(RecurringRootCause cause) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rootCause", cause.rootCause());
        json.put("count", cause.count());
        return json;
    }

    private static String markdown(RetrospectiveReport retro) {
        MarkdownReport markdown = new MarkdownReport("Misses that escaped")
                .fact("Entries", retro.entries())
                .fact("Open", retro.openEntries())
                .fact("Hardened", retro.hardenedEntries())
                .fact("Closed", retro.closedEntries());
        for (RecurringRootCause cause : retro.recurringRootCauses()) {
            markdown.fact("Recurring root cause", cause.rootCause() + " (" + cause.count() + " times)");
        }
        return markdown.findings(retro.findings()).toString();
    }

    private static List<String> lines(RetrospectiveReport retro, Workspace workspace, int maximum) {
        List<String> lines = new ArrayList<>();
        lines.add(Counted.of(retro.entries(), "miss", "misses") + " recorded: " + retro.openEntries() + " open, "
                + retro.hardenedEntries()
                + " hardened, " + retro.closedEntries() + " closed; "
                + Counted.findings(retro.findings()));
        if (retro.entries() == 0 && retro.findings().isEmpty()) {
            lines.add("  nothing was reviewed: record each miss in "
                    + workspace.files().of(ArtifactKind.RETROSPECTIVE) + ", and what was done about it");
        }
        retro.recurringRootCauses()
                .forEach(cause -> lines.add("  " + cause.count() + " times  " + Printable.line(cause.rootCause())));
        lines.addAll(FindingDocument.lines(retro.findings(), maximum));
        lines.addAll(FindingDocument.lines(retro.shapeViolations(), maximum));
        return lines;
    }
}
