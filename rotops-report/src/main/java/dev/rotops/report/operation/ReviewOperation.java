package dev.rotops.report.operation;

import dev.rotops.engine.discovery.ReviewBacklog;
import dev.rotops.engine.discovery.ReviewCandidate;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Review;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.Markdown;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what was discovered and nobody has reviewed. */
public final class ReviewOperation {

    /** Where the JSON report goes. */
    public static final String JSON_FILE = "testops/runtime-review.report.json";

    /** Where the Markdown report goes. */
    public static final String MARKDOWN_FILE = "testops/runtime-review.report.md";

    private ReviewOperation() {}

    /**
     * Compares what is discovered with what is reviewed.
     *
     * @param workspace the repository
     * @param maximum how many candidates the lines show
     * @return the report; candidates alone do not make it fail
     */
    public static Report run(Workspace workspace, int maximum) {
        Review review = Review.of(workspace.files());
        return new Report(json(review), markdown(review), lines(review, maximum), Verdict.of(review.findings()));
    }

    private static Map<String, Object> json(Review review) {
        Map<String, Object> json = review.controlPlane().map(Identity::of).orElseGet(LinkedHashMap::new);
        if (!review.scopePatterns().isEmpty()) {
            json.put("discoveryScopePatterns", review.scopePatterns());
        }
        ReviewBacklog backlog = review.backlog();
        json.put("discoveredSources", backlog.discoveredSources());
        json.put("discoveredFiles", backlog.discoveredFiles());
        json.put("declaredInventoryFiles", backlog.reviewedFiles());
        json.put("unresolvedCandidates", backlog.candidates().size());
        json.put(
                "candidates",
                backlog.candidates().stream().map(ReviewOperation::json).toList());
        if (!review.findings().isEmpty()) {
            json.put("issues", FindingDocument.json(review.findings()));
        }
        return json;
    }

    private static Map<String, Object> json(ReviewCandidate candidate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", candidate.file());
        json.put("sourceIds", candidate.sourceIds());
        json.put("sourceKinds", candidate.sourceKinds());
        json.put("surfaceHints", candidate.surfaceHints());
        json.put("minimumFidelity", candidate.minimumFidelities());
        json.put("suggestedAction", candidate.suggestedAction().word());
        json.put("reasons", List.of(candidate.suggestedAction().reason()));
        return json;
    }

    private static String markdown(Review review) {
        ReviewBacklog backlog = review.backlog();
        MarkdownReport markdown = new MarkdownReport("Candidates that nobody has reviewed")
                .fact("Discovered files", backlog.discoveredFiles())
                .fact("Reviewed files", backlog.reviewedFiles())
                .fact("Candidates", backlog.candidates().size());
        if (!backlog.candidates().isEmpty()) {
            markdown.line("").line("| File | Kinds | Suggested action |").line("|---|---|---|");
            for (ReviewCandidate candidate : backlog.candidates()) {
                markdown.line(Markdown.row(List.of(
                        candidate.file(),
                        String.join(", ", candidate.sourceKinds()),
                        candidate.suggestedAction().word())));
            }
        }
        return review.findings().isEmpty()
                ? markdown.toString()
                : markdown.findings(review.findings()).toString();
    }

    private static List<String> lines(Review review, int maximum) {
        List<String> lines = new ArrayList<>();
        List<ReviewCandidate> candidates = review.backlog().candidates();
        if (review.findings().isEmpty()) {
            lines.add(headline(review.backlog()));
        }
        lines.addAll(FindingDocument.lines(review.findings(), maximum));
        if (!candidates.isEmpty()) {
            lines.add("");
            for (ReviewCandidate candidate : candidates.subList(0, Math.min(maximum, candidates.size()))) {
                lines.add("  " + candidate.suggestedAction().word() + "  " + Printable.line(candidate.file()) + "  "
                        + String.join(", ", candidate.sourceKinds()));
            }
            if (candidates.size() > maximum) {
                lines.add("  and " + (candidates.size() - maximum) + " more: --verbose shows all");
            }
            lines.add("");
            lines.add("accept:    name the file in \"sourcePatterns\" of a source in the inventory");
            lines.add("suppress:  add a suppression with its reason to the discovery policy");
        }
        return lines;
    }

    private static String headline(ReviewBacklog backlog) {
        int open = backlog.candidates().size();
        if (backlog.discoveredFiles() == 0) {
            return "nothing was discovered by the paths of files, which tell little of Java: that is not the same as reviewed";
        }
        return open == 0
                ? "all " + backlog.discoveredFiles() + " discovered files are reviewed"
                : open + " of " + backlog.discoveredFiles() + " discovered files are not reviewed";
    }
}
