package dev.rotops.report.sarif;

import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingIdentity;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.report.git.WorkingTree;
import dev.rotops.report.verify.ModelView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of RotOps as a SARIF document. */
final class SarifLog {

    /** GitHub refuses documents with more. */
    static final int MAXIMUM_RESULTS = 25_000;

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Errors first, so that it is warnings that a limit leaves out. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::level)
            .thenComparing(finding -> finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(finding -> finding.code().word())
            .thenComparing(finding -> finding.subject().ids().toString())
            .thenComparing(Finding::message);

    private final Path root;
    private final ModelView view;
    private final String version;
    private final boolean judged;

    /**
     * Takes what is to be told.
     *
     * @param judged whether all artifacts could be read
     */
    SarifLog(Path root, ModelView view, String version, boolean judged) {
        this.root = root;
        this.view = view;
        this.version = version;
        this.judged = judged;
    }

    Map<String, Object> json() {
        List<Finding> sorted = view.findings().stream().sorted(ORDER).toList();
        List<Finding> shown = sorted.subList(0, Math.min(MAXIMUM_RESULTS, sorted.size()));
        SarifRules rules = SarifRules.of(shown);
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "RotOps");
        driver.put("version", version);
        driver.put("rules", rules.json());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("invocations", List.of(SarifRun.invocation(view, judged, sorted.size() - shown.size())));
        run.put(
                "originalUriBaseIds",
                Map.of(
                        SarifPlace.ROOT,
                        SarifRun.text(
                                "The top of the repository; the root of the model where git knows of none.",
                                "description")));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results(shown, rules));
        run.put("properties", SarifRun.properties(view));
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private List<Map<String, Object>> results(List<Finding> findings, SarifRules rules) {
        SarifPlace place = new SarifPlace(root, view.reconciliation().controlPlaneFile(), WorkingTree.prefix(root));
        Map<FindingIdentity, KnownFinding> known = known();
        Map<String, Integer> seen = new HashMap<>();
        List<Map<String, Object>> results = new ArrayList<>();
        for (Finding finding : findings) {
            SarifResult result = new SarifResult(finding, place);
            String fingerprint = result.fingerprint();
            Map<String, Object> json = result.json(rules, fingerprint + ":" + seen.merge(fingerprint, 1, Integer::sum));
            KnownFinding entry = known.get(FindingIdentity.of(finding));
            if (finding.level() == Level.KNOWN && entry != null) {
                json.put("suppressions", List.of(suppression(entry)));
            }
            results.add(json);
        }
        return results;
    }

    /** What the baseline records, each with an entry that says why. */
    private Map<FindingIdentity, KnownFinding> known() {
        Map<FindingIdentity, KnownFinding> known = new HashMap<>();
        view.reconciliation()
                .baselineArtifact()
                .ifPresent(baseline -> baseline.content()
                        .findings()
                        .forEach(entry -> known.putIfAbsent(FindingIdentity.of(entry), entry)));
        return known;
    }

    private static Map<String, Object> suppression(KnownFinding entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "external");
        json.put("status", "accepted");
        json.put("justification", entry.reason() + " (in the baseline since " + entry.since() + ")");
        return json;
    }
}
