package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.ReviewCandidate;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.reconcile.EntryPointSummary;
import dev.rotops.engine.reconcile.Review;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.Markdown;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what was discovered and nobody has reviewed. */
public final class ReviewOperation {

    /** Where the JSON report goes. */
    public static final String JSON_FILE = "testops/runtime-review.report.json";

    /** Where the Markdown report goes. */
    public static final String MARKDOWN_FILE = "testops/runtime-review.report.md";

    private final Review review;
    private final CandidateList list;

    private ReviewOperation(Review review) {
        this.review = review;
        this.list = CandidateList.of(review);
    }

    /**
     * Compares what is discovered with what is reviewed.
     *
     * @param workspace the repository
     * @param maximum how many candidates the lines show
     * @return the report; candidates alone do not make it fail
     */
    public static Report run(Workspace workspace, int maximum) {
        return run(workspace, maximum, workspace.entryPoints());
    }

    static Report run(Workspace workspace, int maximum, EntryPointScan scan) {
        ReviewOperation operation = new ReviewOperation(Review.of(workspace.files(), scan));
        ReachingTests tests = new ReachingTests(workspace.testClasses(), workspace.tests());
        try (Newcomers newcomers = new Newcomers(workspace.root())) {
            BacklogLines lines = new BacklogLines(operation.review, operation.list, tests, newcomers);
            return new Report(
                    operation.json(tests, newcomers),
                    operation.markdown(),
                    lines.text(maximum),
                    Verdict.of(operation.review.findings()),
                    operation.review.findings());
        }
    }

    private Map<String, Object> json(ReachingTests tests, Newcomers newcomers) {
        Map<String, Object> json = Identity.report(
                "review", review.controlPlane().map(Identity::of).orElse(Map.of()));
        if (!review.scopePatterns().isEmpty()) {
            json.put("discoveryScopePatterns", review.scopePatterns());
        }
        json.put("discoveredSources", review.backlog().discoveredSources());
        json.put("discoveredFiles", review.backlog().discoveredFiles());
        json.put("declaredInventoryFiles", review.backlog().inventoryFiles());
        json.put("unresolvedCandidates", review.backlog().candidates().size());
        int deferred = review.backlog().count(ReviewState.DEFERRED);
        if (deferred > 0) {
            json.put("deferredCandidates", deferred);
        }
        json.put(
                "candidates",
                review.backlog().candidates().stream()
                        .map(ReviewOperation::json)
                        .toList());
        EntryPointSummary summary = review.entryPoints().summary();
        if (summary.compiled()) {
            json.put("discoveredEntryPoints", summary.discovered());
            json.put("reviewedEntryPoints", summary.count(ReviewState.REVIEWED));
            json.put("proposedEntryPoints", summary.count(ReviewState.PROPOSED));
            json.put("deferredEntryPoints", summary.count(ReviewState.DEFERRED));
            json.put("suppressedEntryPoints", summary.count(ReviewState.SUPPRESSED));
            json.put("ignoredEntryPoints", summary.count(ReviewState.IGNORED));
            json.put("ruledOutEntryPoints", summary.count(ReviewState.RULED_OUT));
            json.put(
                    "entryPoints",
                    list.candidates().stream()
                            .filter(candidate -> candidate.entryPoint().isPresent())
                            .map(candidate -> json(candidate, tests, newcomers))
                            .toList());
        }
        json.put("listing", list.mark());
        if (!review.findings().isEmpty()) {
            json.put("issues", FindingDocument.json(review.findings()));
        }
        return json;
    }

    private Map<String, Object> json(Candidate candidate, ReachingTests tests, Newcomers newcomers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", list.candidates().indexOf(candidate) + 1);
        json.put("entryPoint", candidate.id());
        json.put("kind", candidate.kind());
        json.put("state", candidate.state().word());
        json.put("surface", candidate.surface());
        json.put("file", candidate.place().file());
        json.put("line", candidate.place().line());
        json.put("isNew", newcomers.includes(candidate));
        candidate.entryPoint().ifPresent(open -> {
            json.put("class", open.entryPoint().className());
            json.put("method", open.entryPoint().method());
            json.put("detail", open.entryPoint().detail());
            json.put("source", open.source());
            json.put("reachedBy", tests.of(open.entryPoint().className()));
        });
        return json;
    }

    private static Map<String, Object> json(ReviewCandidate candidate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", candidate.file());
        if (candidate.state() != ReviewState.UNREVIEWED) {
            json.put("state", candidate.state().word());
        }
        if (!candidate.source().isEmpty()) {
            json.put("proposedBy", candidate.source());
        }
        json.put("sourceIds", candidate.sourceIds());
        json.put("sourceKinds", candidate.sourceKinds());
        json.put("surfaceHints", candidate.surfaceHints());
        json.put("minimumFidelity", candidate.minimumFidelities());
        json.put("suggestedAction", candidate.suggestedAction().word());
        json.put("reasons", List.of(candidate.suggestedAction().reason()));
        return json;
    }

    private String markdown() {
        MarkdownReport markdown = new MarkdownReport("Candidates that nobody has reviewed")
                .fact("Discovered files", review.backlog().discoveredFiles())
                .fact("Files of the inventory", review.backlog().inventoryFiles())
                .fact("Entry points", review.entryPoints().summary())
                .fact("Candidates", list.candidates().size());
        if (!review.entryPoints().open().isEmpty()) {
            markdown.line("").line("| Entry point | Surface | State | Place |").line("|---|---|---|---|");
            list.candidates().stream()
                    .filter(candidate -> candidate.entryPoint().isPresent())
                    .map(candidate -> List.of(
                            candidate.id(),
                            candidate.surface(),
                            candidate.state().word(),
                            candidate.place()))
                    .forEach(cells -> markdown.line(Markdown.row(cells)));
        }
        if (!review.backlog().candidates().isEmpty()) {
            markdown.line("").line("| File | Kinds | Suggested action |").line("|---|---|---|");
            for (ReviewCandidate candidate : review.backlog().candidates()) {
                markdown.line(Markdown.row(List.of(
                        candidate.file(),
                        String.join(", ", candidate.sourceKinds()),
                        candidate.state() != ReviewState.UNREVIEWED
                                ? candidate.state().word()
                                : candidate.suggestedAction().word())));
            }
        }
        return review.findings().isEmpty()
                ? markdown.toString()
                : markdown.findings(review.findings()).toString();
    }
}
