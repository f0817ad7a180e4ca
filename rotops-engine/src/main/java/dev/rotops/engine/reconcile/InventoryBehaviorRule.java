package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.FidelityScale;
import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventoryBehavior;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every reviewed inventory behavior is implemented, with what it demands, and strongly enough. */
final class InventoryBehaviorRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        Map<String, List<ResolvedUnit>> implementers = new HashMap<>();
        for (ResolvedUnit unit : graph.unitsById()) {
            Set<String> implemented = new LinkedHashSet<>();
            unit.inventoryBehaviors().forEach(behavior -> implemented.add(behavior.id()));
            implemented.forEach(id ->
                    implementers.computeIfAbsent(id, key -> new ArrayList<>()).add(unit));
        }
        graph.model().inventory().ifPresent(inventory -> {
            for (InventoryBehavior behavior : graph.inventoryBehaviors()) {
                if (graph.source(behavior.sourceId()).isPresent()) {
                    check(graph, inventory, behavior, implementers.getOrDefault(behavior.id(), List.of()), findings);
                }
            }
        });
    }

    private static void check(
            ModelGraph graph,
            Artifact<Inventory> inventory,
            InventoryBehavior behavior,
            List<ResolvedUnit> units,
            Findings findings) {
        Subject subject = Subject.of("inventoryBehavior", behavior.id());
        if (units.isEmpty()) {
            findings.error(
                    FindingCode.INVENTORY_BEHAVIOR_UNIMPLEMENTED,
                    subject,
                    inventory.locate(behavior.pointer()),
                    "No behavior unit implements this reviewed behavior.",
                    "Add a behavior unit that names it in \"inventoryBehaviorIds\", and claim it with a test.");
            return;
        }
        Optional<CatalogSurface> surface = graph.catalogSurfaceOfSource(behavior.sourceId());
        Closure closure = new Closure(units);
        Set<String> evidence = new LinkedHashSet<>(behavior.expectedEvidence());
        surface.ifPresent(catalog -> evidence.addAll(catalog.requiredEvidence()));
        for (String kind : evidence) {
            if (!closure.shows(kind)) {
                findings.error(
                        FindingCode.INVENTORY_BEHAVIOR_MISSING_EVIDENCE,
                        subject.and("evidence", kind),
                        inventory.locate(behavior.pointer()),
                        "No behavior unit that implements it shows " + kind + ".",
                        "Prove it in a behavior unit, or review whether the behavior shows it.");
            }
        }
        Set<String> outcomeClasses = new LinkedHashSet<>(behavior.expectedOutcomeClasses());
        surface.ifPresent(catalog -> outcomeClasses.addAll(catalog.requiredOutcomeClasses()));
        for (String outcomeClass : outcomeClasses) {
            if (!closure.reaches(outcomeClass)) {
                findings.error(
                        FindingCode.INVENTORY_BEHAVIOR_MISSING_OUTCOME_CLASS,
                        subject.and("outcomeClass", outcomeClass),
                        inventory.locate(behavior.pointer()),
                        "No behavior unit that implements it has the outcome class " + outcomeClass + ".",
                        "Prove it in a behavior unit, or review whether the behavior has that outcome.");
            }
        }
        checkFidelity(graph, inventory, behavior, surface, units, findings);
    }

    private static void checkFidelity(
            ModelGraph graph,
            Artifact<Inventory> inventory,
            InventoryBehavior behavior,
            Optional<CatalogSurface> surface,
            List<ResolvedUnit> units,
            Findings findings) {
        FidelityScale scale = graph.scale();
        Optional<String> minimum = scale.highest(List.of(
                behavior.minimumFidelity().orElse(""),
                surface.flatMap(CatalogSurface::minimumFidelity).orElse("")));
        if (minimum.isPresent()
                && units.stream().noneMatch(unit -> scale.reaches(unit.unit().fidelity(), minimum.get()))) {
            findings.error(
                    FindingCode.INVENTORY_BEHAVIOR_FIDELITY_BELOW_MINIMUM,
                    Subject.of("inventoryBehavior", behavior.id()).and("minimum", minimum.get()),
                    inventory.locate(behavior.pointer()),
                    "No behavior unit proves it at " + minimum.get() + " or above.",
                    "Prove it at " + minimum.get() + ", or review the minimum.");
        }
    }
}
