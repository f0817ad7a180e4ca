package dev.rotops.report.operation;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.SelfCheck;
import dev.rotops.engine.reconcile.SelfCheckReport;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks whether the reviewed model is too coarse to trust. */
public final class SelfCheckOperation {

    /** Where the JSON report goes. */
    public static final String JSON_FILE = "testops/runtime-self-check.report.json";

    /** Where the Markdown report goes. */
    public static final String MARKDOWN_FILE = "testops/runtime-self-check.report.md";

    private SelfCheckOperation() {}

    /**
     * Challenges the model of a workspace.
     *
     * @param workspace the repository
     * @param maximum how many findings the lines show
     * @return the report
     */
    public static Report run(Workspace workspace, int maximum) {
        SelfCheckReport check = SelfCheck.check(workspace.files(), workspace.tests());
        return new Report(
                json(check), markdown(check), lines(check, maximum), Verdict.of(check.findings()), check.findings());
    }

    private static Map<String, Object> json(SelfCheckReport check) {
        Map<String, Object> json =
                Identity.report("self-check", Identity.of(check.artifacts(), ArtifactKind.CONTROL_PLANE));
        json.put("explicitInventoryBehaviors", check.explicitInventoryBehaviors());
        json.put("inventoryBehaviors", check.inventoryBehaviors());
        json.put("behaviorUnits", check.behaviorUnits());
        json.put("ownerTests", check.ownerTests());
        json.put("issues", FindingDocument.json(check.findings()));
        if (!check.shapeViolations().isEmpty()) {
            json.put("shapeViolations", FindingDocument.json(check.shapeViolations()));
        }
        return json;
    }

    private static String markdown(SelfCheckReport check) {
        return new MarkdownReport("Self-check of the reviewed model")
                .fact("Version", check.version())
                .fact("Inventory behaviors written out", check.explicitInventoryBehaviors() ? "yes" : "no")
                .fact("Inventory behaviors", check.inventoryBehaviors())
                .fact("Behavior units", check.behaviorUnits())
                .fact("Owner tests", check.ownerTests())
                .findings(check.findings())
                .toString();
    }

    private static List<String> lines(SelfCheckReport check, int maximum) {
        List<String> lines = new ArrayList<>();
        lines.add("self-check of " + check.behaviorUnits() + " behavior units and " + check.ownerTests()
                + " owner tests: " + Counted.findings(check.findings()));
        lines.addAll(FindingDocument.lines(check.findings(), maximum));
        lines.addAll(FindingDocument.lines(check.shapeViolations(), maximum));
        return lines;
    }
}
