package dev.rotops.report.starter;

import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.FidelityLevels;
import dev.rotops.engine.model.InventorySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entry points, or files, that are proposed as one inventory source with its behaviors.
 *
 * @param id its id
 * @param surface id of its surface
 * @param rule what is expected of behavior of their kind
 * @param files paths of their files
 * @param patterns the entry points as the inventory names them; empty for files
 * @param behaviors what happens there; at least one
 */
record ProposedSource(
        String id,
        String surface,
        DiscoveryRule rule,
        List<String> files,
        List<String> patterns,
        List<Behavior> behaviors) {

    /**
     * A behavior of the source.
     *
     * @param id its id, in the inventory and in the control plane
     * @param files paths of the files that implement it
     * @param event what starts it, for people
     */
    record Behavior(String id, List<String> files, String event) {}

    ProposedSource {
        files = List.copyOf(files);
        patterns = List.copyOf(patterns);
        behaviors = List.copyOf(behaviors);
    }

    /** The source as the inventory has it, with the mark of what nobody has reviewed. */
    Map<String, Object> sourceJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", rule.description());
        json.put("kind", rule.kind());
        json.put("sourcePatterns", globs(files));
        if (!patterns.isEmpty()) {
            json.put("entryPoints", patterns);
        }
        json.put(
                "events",
                behaviors.stream()
                        .map(behavior -> InventorySource.OPEN + " " + behavior.event)
                        .toList());
        json.put("surfaceHint", surface);
        return json;
    }

    List<Map<String, Object>> inventoryBehaviors() {
        return behaviors.stream().map(this::inventoryBehavior).toList();
    }

    private Map<String, Object> inventoryBehavior(Behavior behavior) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", behavior.id);
        json.put("sourceId", id);
        json.put("event", behavior.event);
        return json;
    }

    /** The behaviors as the control plane has them. No test owns them, so that they count as missing. */
    List<Map<String, Object>> units() {
        return behaviors.stream().map(this::unit).toList();
    }

    private Map<String, Object> unit(Behavior behavior) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", behavior.id);
        json.put("surface", surface);
        json.put("sourcePatterns", globs(behavior.files));
        json.put("inventorySourceIds", List.of(id));
        json.put("inventoryBehaviorIds", List.of(behavior.id));
        json.put("event", behavior.event);
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

    private static List<String> globs(List<String> files) {
        return files.stream().map(Glob::quote).toList();
    }
}
