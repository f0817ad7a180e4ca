package dev.rotops.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One miss that escaped.
 *
 * @param pointer JSON Pointer of the entry in the retrospective
 * @param id its id
 * @param status how far the model is hardened against it: {@code open}, {@code hardened} or {@code closed}
 * @param rootCauses why the model let it pass, also where an older, single root cause says it
 * @param listsRootCauses whether they stand in a list {@code rootCauses}, as they should
 * @param inventoryBehaviorIds ids of inventory behaviors that it touched
 * @param behaviorUnitIds ids of behavior units that it touched, also where the legacy {@code behaviorIds} says it
 * @param usesLegacyIds whether the units stand in a list of that legacy name
 * @param actions what was done so that it cannot happen again
 */
public record RetrospectiveEntry(
        String pointer,
        String id,
        String status,
        List<String> rootCauses,
        boolean listsRootCauses,
        List<String> inventoryBehaviorIds,
        List<String> behaviorUnitIds,
        boolean usesLegacyIds,
        List<String> actions) {

    private static final Set<String> DETECTORS =
            Set.of("qa", "production", "support", "developer", "agent", "test-failure");
    private static final Set<String> STATUSES = Set.of("open", "hardened", "closed");
    private static final Set<String> ROOT_CAUSES = Set.of(
            "missing-reviewed-behavior",
            "coarse-behavior-unit",
            "weak-evidence",
            "weak-fidelity",
            "missing-owner-test",
            "scanner-blind-spot",
            "suppression-mistake",
            "state-transition-gap",
            "persistence-gap",
            "background-gap");

    /**
     * Tells whether nothing keeps the miss from escaping again.
     *
     * @return whether its status says so, in whatever case
     */
    public boolean isOpen() {
        return hasStatus("open");
    }

    /**
     * Tells whether the model was hardened against the miss.
     *
     * @return likewise
     */
    public boolean isHardened() {
        return hasStatus("hardened");
    }

    private boolean hasStatus(String word) {
        return WhiteSpace.trim(status).equalsIgnoreCase(word);
    }

    static RetrospectiveEntry read(ObjectReader reader) {
        reader.text("title");
        reader.text("summary");
        reader.requiredWord("detectedBy", DETECTORS);
        Optional<String> legacyCause = reader.legacyText("rootCause");
        List<String> rootCauses = reader.words("rootCauses", ROOT_CAUSES);
        boolean listsRootCauses = reader.isList("rootCauses");
        List<String> unitIds = reader.texts("behaviorUnitIds", ObjectReader.Texts.ANY);
        boolean listsUnits = reader.isList("behaviorUnitIds");
        boolean usesLegacyIds = !listsUnits && reader.isList("behaviorIds");
        return new RetrospectiveEntry(
                reader.pointer(),
                reader.text("id"),
                reader.requiredWord("status", STATUSES),
                listsRootCauses ? rootCauses : legacyCause.stream().toList(),
                listsRootCauses,
                reader.textsOrText("inventoryBehaviorIds"),
                listsUnits ? unitIds : reader.legacyTexts("behaviorIds"),
                usesLegacyIds,
                reader.textsOrText("actions"));
    }
}
