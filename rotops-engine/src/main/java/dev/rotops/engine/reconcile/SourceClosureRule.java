package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every assigned inventory source is implemented, with the evidence and the outcome classes that it demands. */
final class SourceClosureRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        if (graph.catalog().isEmpty()) {
            return;
        }
        graph.model().inventory().ifPresent(inventory -> {
            for (InventorySource source : inventory.content().sources()) {
                graph.catalogSurfaceOfSource(source.id())
                        .ifPresent(surface ->
                                check(inventory, source, surface, graph.unitsOfSource(source.id()), findings));
            }
        });
    }

    private static void check(
            Artifact<Inventory> inventory,
            InventorySource source,
            CatalogSurface surface,
            List<ResolvedUnit> units,
            Findings findings) {
        Subject subject = Subject.of("source", source.id());
        if (units.isEmpty()) {
            findings.error(
                    FindingCode.SOURCE_WITHOUT_BEHAVIORS,
                    subject,
                    inventory.locate(source.pointer()),
                    "No behavior unit implements this inventory source.",
                    "Add a behavior unit for it to the control plane.");
            return;
        }
        Closure closure = new Closure(units);
        for (String evidence : union(source.expectedEvidence().orElse(List.of()), surface.requiredEvidence())) {
            if (!closure.shows(evidence)) {
                findings.error(
                        FindingCode.SOURCE_MISSING_EVIDENCE,
                        subject.and("evidence", evidence),
                        inventory.locate(source.pointer() + "/expectedEvidence"),
                        "No behavior unit of this source shows " + evidence + ".",
                        "Prove it in a behavior unit, or review whether the source shows it.");
            }
        }
        for (String outcomeClass :
                union(source.expectedOutcomeClasses().orElse(List.of()), surface.requiredOutcomeClasses())) {
            if (!closure.reaches(outcomeClass)) {
                findings.error(
                        FindingCode.SOURCE_MISSING_OUTCOME_CLASS,
                        subject.and("outcomeClass", outcomeClass),
                        inventory.locate(source.pointer() + "/expectedOutcomeClasses"),
                        "No behavior unit of this source has the outcome class " + outcomeClass + ".",
                        "Prove it in a behavior unit, or review whether the source has that outcome.");
            }
        }
    }

    private static Set<String> union(List<String> first, List<String> second) {
        Set<String> union = new LinkedHashSet<>(first);
        union.addAll(second);
        return union;
    }
}
