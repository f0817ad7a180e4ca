package dev.rotops.report.starter;

import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.FidelityLevels;
import dev.rotops.engine.model.InventorySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entry points, or files, that are proposed as one inventory source with one behavior.
 *
 * @param id id of both
 * @param surface id of their surface
 * @param rule what is expected of behavior of their kind
 * @param files paths of their files
 * @param patterns the entry points as the inventory names them; empty for files
 * @param names the same for people
 */
record ProposedSource(
        String id, String surface, DiscoveryRule rule, List<String> files, List<String> patterns, List<String> names) {

    private static final int MAXIMUM_NAMES = 3;

    ProposedSource {
        files = List.copyOf(files);
        patterns = List.copyOf(patterns);
        names = List.copyOf(names);
    }

    private String event() {
        String some = String.join(", ", names.subList(0, Math.min(MAXIMUM_NAMES, names.size())));
        return names.size() > MAXIMUM_NAMES ? some + " and " + (names.size() - MAXIMUM_NAMES) + " more" : some;
    }

    private List<String> globs() {
        return files.stream().map(Glob::quote).toList();
    }

    /** The source as the inventory has it, with the mark of what nobody has reviewed. */
    Map<String, Object> sourceJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", rule.description());
        json.put("kind", rule.kind());
        json.put("sourcePatterns", globs());
        if (!patterns.isEmpty()) {
            json.put("entryPoints", patterns);
        }
        json.put("events", List.of(InventorySource.OPEN + " " + event()));
        json.put("surfaceHint", surface);
        return json;
    }

    Map<String, Object> inventoryBehaviorJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("sourceId", id);
        json.put("event", event());
        return json;
    }

    /** The behavior as the control plane has it. No test owns it, so that it counts as missing. */
    Map<String, Object> unitJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("surface", surface);
        json.put("sourcePatterns", globs());
        json.put("inventorySourceIds", List.of(id));
        json.put("inventoryBehaviorIds", List.of(id));
        json.put("event", event());
        json.put(
                "outcomes",
                rule.expectedOutcomeClasses().stream()
                        .map(word -> word.replace('_', ' '))
                        .toList());
        json.put("outcomeClasses", rule.expectedOutcomeClasses());
        json.put("evidence", rule.expectedEvidence());
        json.put("fidelity", FidelityLevels.WEAKEST);
        return json;
    }
}
