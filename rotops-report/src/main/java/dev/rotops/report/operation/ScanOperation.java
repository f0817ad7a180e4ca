package dev.rotops.report.operation;

import dev.rotops.engine.discovery.DiscoveredSource;
import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.reconcile.InventoryScan;
import dev.rotops.report.review.Wording;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Proposes an inventory from what is discovered. */
public final class ScanOperation {

    private ScanOperation() {}

    /**
     * Discovers the entry points of a workspace's compiled classes, and the runtime files that are not compiled.
     *
     * @param workspace the repository
     * @return an inventory with one source for each group of entry points, and for each kind of files
     */
    public static Proposal run(Workspace workspace) {
        InventoryScan scan = InventoryScan.of(workspace.files(), workspace.entryPoints());
        List<EntryPoint> placed = scan.candidates().stream()
                .filter(candidate -> !candidate.file().isEmpty())
                .toList();
        List<EntryPointGroup> groups = EntryPointGroup.of(placed);
        Set<String> kinds = new TreeSet<>(scan.discovery().sourceKinds());
        groups.forEach(group -> kinds.add(group.kind().rule().kind()));
        List<Map<String, Object>> sources = new ArrayList<>();
        Wording wording = Wording.of(scan.entryPoints().candidates());
        groups.forEach(group -> sources.add(json(group, wording)));
        scan.discovery().sources().forEach(source -> sources.add(json(source)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "./runtime-inventory.schema.json");
        json.put("version", Discovery.VERSION);
        json.put("principle", Discovery.PRINCIPLE);
        json.put("sourceKinds", List.copyOf(kinds));
        json.put("sources", sources);
        Proposal proposal = new Proposal(
                ArtifactKind.INVENTORY,
                json,
                scan.findings(),
                ScanNotes.of(scan, workspace, scan.candidates().size() - placed.size()),
                scan.entryPoints().all().stream().map(ScanOperation::json).toList());
        return sources.isEmpty() && scan.findings().isEmpty()
                ? proposal.withNothing(
                        workspace.files().of(ArtifactKind.DISCOVERY_POLICY),
                        "Nothing that looks like runtime behavior was discovered.",
                        ScanNotes.toCompile(scan, workspace)
                                .orElse(
                                        "See whether --root is right and whether the discovery policy's scopePatterns and"
                                                + " ignorePatterns leave anything over; or write the sources yourself (rotops init"
                                                + " writes a starting inventory)."))
                : proposal;
    }

    private static Map<String, Object> json(EntryPointGroup group, Wording wording) {
        DiscoveryRule rule = group.kind().rule();
        Set<String> files = new TreeSet<>();
        group.entryPoints().forEach(point -> files.add(Glob.quote(point.file())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", group.id());
        json.put("description", rule.description());
        json.put("kind", rule.kind());
        json.put("sourcePatterns", List.copyOf(files));
        json.put(
                "entryPoints",
                group.entryPoints().stream().map(wording::pattern).distinct().toList());
        json.put(
                "events",
                events(group, wording).stream()
                        .map(event -> InventorySource.OPEN + " " + event)
                        .toList());
        putExpectations(rule, json);
        return json;
    }

    private static List<String> events(EntryPointGroup group, Wording wording) {
        return group.kind().isEvent()
                ? group.entryPoints().stream()
                        .map(point -> wording.words(point).event())
                        .distinct()
                        .toList()
                : List.of(group.kind().rule().event());
    }

    private static Map<String, Object> json(DiscoveredSource source) {
        DiscoveryRule rule = source.rule();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("description", rule.description());
        json.put("kind", rule.kind());
        json.put("sourcePatterns", source.files());
        json.put("events", List.of(rule.event()));
        putExpectations(rule, json);
        return json;
    }

    private static void putExpectations(DiscoveryRule rule, Map<String, Object> json) {
        json.put("expectedEvidence", rule.expectedEvidence());
        json.put("expectedOutcomeClasses", rule.expectedOutcomeClasses());
        json.put("surfaceHint", rule.id());
        json.put("minimumFidelity", rule.minimumFidelity());
    }

    private static Map<String, Object> json(EntryPoint point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", point.kind().word());
        json.put("class", point.className());
        json.put("method", point.method());
        json.put("descriptor", point.descriptor());
        json.put("detail", point.detail());
        json.put("file", point.file());
        json.put("line", point.line());
        json.put("confidence", point.confidence().word());
        if (!point.condition().isEmpty()) {
            json.put("condition", point.condition());
        }
        return json;
    }
}
