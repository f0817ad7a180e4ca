package dev.rotops.report.starter;

import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.model.InventorySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An inventory source to start with: what a rule discovered in a surface, or simply its code. */
record StarterSource(String id, String surface, Optional<DiscoveryRule> rule, List<String> patterns) {

    private static final String CODE = "code";

    static StarterSource code(String surface, List<String> patterns) {
        return new StarterSource(surface + "." + CODE, surface, Optional.empty(), patterns);
    }

    static StarterSource discovered(String surface, DiscoveryRule rule, List<String> files) {
        String id = surface.equals(rule.id()) ? surface : surface + "." + rule.id();
        return new StarterSource(id, surface, Optional.of(rule), files);
    }

    String kind() {
        return rule.map(DiscoveryRule::kind).orElse(CODE);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("description", rule.map(DiscoveryRule::description).orElse("All code of " + surface + ", unsorted."));
        json.put("kind", kind());
        json.put("sourcePatterns", patterns);
        json.put(
                "events",
                List.of(InventorySource.OPEN
                        + " "
                        + rule.map(DiscoveryRule::event).orElse("(nobody has reviewed what happens here)")));
        json.put("expectedEvidence", rule.map(DiscoveryRule::expectedEvidence));
        json.put("expectedOutcomeClasses", rule.map(DiscoveryRule::expectedOutcomeClasses));
        json.put("surfaceHint", surface);
        json.put("minimumFidelity", rule.map(DiscoveryRule::minimumFidelity));
        return json;
    }
}
