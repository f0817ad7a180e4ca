package dev.rotops.report.starter;

import dev.rotops.engine.model.FidelityLevels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies to start with: they demand nothing that somebody has not decided, and warn of what makes a model coarse. */
final class StarterPolicies {

    /** What builds and tools leave behind in a module, which is nobody's source; a package may have any of these names. */
    static final List<String> IGNORED = List.of(
            "testops/**",
            "{target,*/target,*/*/target}/**",
            "{out,*/out,*/*/out}/{production,test,artifacts}/**",
            "**/.gradle/**",
            "**/.idea/**",
            "**/.vscode/**");

    private static final String WARNING = "warning";

    private StarterPolicies() {}

    static Map<String, Object> discovery(Map<String, Object> identity) {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put("candidateReviewMode", "error");
        json.put("ignorePatterns", IGNORED);
        json.put("suppressions", List.of());
        return json;
    }

    static Map<String, Object> fidelity(Map<String, Object> identity) {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put("fidelityLevels", FidelityLevels.WEAK_TO_STRONG);
        json.put("defaultMinimumFidelity", FidelityLevels.WEAKEST);
        json.put("surfacePolicies", List.of());
        json.put("inventorySourcePolicies", List.of());
        json.put("behaviorPolicies", List.of());
        return json;
    }

    static Map<String, Object> quality(Map<String, Object> identity) {
        Map<String, Object> behaviors = new LinkedHashMap<>();
        behaviors.put("maxExpandedFiles", 12);
        behaviors.put("maxInventorySources", 4);
        behaviors.put("maxInventoryBehaviors", 4);
        behaviors.put("level", WARNING);
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put("defaultInventorySourceRule", ordered("maxExpandedFiles", 25, "level", WARNING));
        json.put("defaultBehaviorRule", behaviors);
        return json;
    }

    static Map<String, Object> selfCheck(Map<String, Object> identity) {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put("requireExplicitInventoryBehaviors", true);
        json.put("requireExplicitBehaviorMappings", true);
        json.put("maxBehaviorsPerOwnerTest", 8);
        json.put("maxOwnerTestsPerBehavior", 8);
        json.put(
                "riskyKindMinimumFidelity",
                List.of(
                        ordered("kindPattern", "^(persistence|background)$", "minimumFidelity", "real-dependency"),
                        ordered("kindPattern", "^external$", "minimumFidelity", "contract")));
        json.put(
                "kindExpectationRules",
                List.of(
                        ordered("kindPattern", "^auth$", "requiredOutcomeClasses", List.of("auth_denied")),
                        ordered("kindPattern", "^external$", "requiredOutcomeClasses", List.of("provider_failure")),
                        ordered("kindPattern", "^background$", "requiredOutcomeClasses", List.of("retry"))));
        return json;
    }

    static Map<String, Object> retrospective(Map<String, Object> identity) {
        Map<String, Object> json = new LinkedHashMap<>(identity);
        json.put("entries", List.of());
        return json;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(first, one);
        json.put(second, two);
        return json;
    }
}
