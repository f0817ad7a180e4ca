package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.engine.fixtures.ShopEntryPoints.REFUND;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Reconciler;
import dev.rotops.engine.reconcile.Review;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.TextDifference;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop whose inventory takes two of its entry points, with one more that lies elsewhere; and what reviewers do to it. */
final class ReviewedShop {

    static final String POLICY = "testops/runtime-discovery-policy.json";
    static final String INVENTORY = "testops/runtime-inventory.json";
    static final String SURFACES = "testops/runtime-surfaces.json";
    static final String PLANE = "testops/runtime-control-plane.json";
    static final String LISTING = ReviewOperation.JSON_FILE;
    static final EntryPoint METRICS = elsewhere("GET /internal/metrics", "Metrics", "read");

    private final Path root;
    private final GovernedModule module;
    private List<EntryPoint> found = List.of(READ, PLACE, REFUND, CLOSE, METRICS);

    ReviewedShop(Path root) {
        this.root = root;
        module = GovernedModule.shop(root)
                .write("src/main/java/ops/Metrics.java", "package ops; class Metrics {}\n")
                .write(POLICY, """
                        {
                          "version": "1.0.0",
                          "principle": "behavior-first",
                          "candidateReviewMode": "error",
                          "suppressions": []
                        }
                        """)
                .replace(INVENTORY, "\"events\": [\"Someone places", """
                        "entryPoints": ["http GET /orders/*", "http POST /orders"],
                              "events": ["Someone places""");
    }

    GovernedModule module() {
        return module;
    }

    /** Lets discovery find these, and nothing else. */
    void finds(EntryPoint... entryPoints) {
        found = List.of(entryPoints);
    }

    static EntryPoint elsewhere(String request, String type, String method) {
        return new EntryPoint(
                EntryPointKind.HTTP,
                "ops." + type,
                method,
                "",
                request,
                "src/main/java/ops/" + type + ".java",
                31,
                Confidence.HIGH,
                "",
                "");
    }

    Report list() {
        Report report = ReviewOperation.run(workspace(), 20, scan());
        module.write(LISTING, report.jsonText());
        return report;
    }

    /** What is not said of entry points that were there before, one of which has no behavior of its own. */
    List<FindingCode> codesOfOthers() {
        return findings().stream()
                .map(Finding::code)
                .filter(code ->
                        code != FindingCode.ENTRY_POINT_UNREVIEWED && code != FindingCode.EVENTS_WITHOUT_BEHAVIOR)
                .toList();
    }

    static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }

    Report acceptInto(String surface, String... names) throws RefusedException {
        return operation().accept(List.of(names), Destination.surface(surface), LISTING);
    }

    Report acceptFor(String behavior, String... names) throws RefusedException {
        return operation().accept(List.of(names), Destination.behavior(behavior), LISTING);
    }

    Report accept(String... names) throws RefusedException {
        return operation().accept(List.of(names), Destination.ANY, LISTING);
    }

    EditOperation operation() throws RefusedException {
        return new EditOperation(workspace(), scan());
    }

    private Workspace workspace() {
        return Workspace.of(root, Map.of());
    }

    private EntryPointScan scan() {
        return policy -> ShopEntryPoints.compiled(found.toArray(EntryPoint[]::new));
    }

    /** What has been said of the entry points, by their labels. */
    Map<String, ReviewState> states() {
        return states(EntryPoint::label);
    }

    Map<String, ReviewState> statesByReference() {
        return states(EntryPoint::reference);
    }

    private Map<String, ReviewState> states(Function<EntryPoint, String> name) {
        return Review.of(workspace().files(), scan()).entryPoints().candidates().stream()
                .collect(Collectors.toMap(candidate -> name.apply(candidate.entryPoint()), ReviewedEntryPoint::state));
    }

    List<Finding> findings() {
        Workspace workspace = workspace();
        return new Reconciler(true)
                .reconcile(workspace.files(), workspace.tests(), scan())
                .findings();
    }

    Map<String, String> artifacts() {
        return Map.of(
                POLICY, module.read(POLICY),
                INVENTORY, module.read(INVENTORY),
                SURFACES, module.read(SURFACES),
                PLANE, module.read(PLANE));
    }

    List<String> difference(Map<String, String> before, String file) {
        return TextDifference.of(before.getOrDefault(file, ""), module.read(file));
    }
}
