package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Limits;
import dev.rotops.engine.model.Location;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** No inventory source and no behavior unit is larger than the quality policy allows. */
final class GranularityRule implements Rule {

    @Override
    public void check(ModelGraph graph, Findings findings) {
        graph.model().qualityPolicy().ifPresent(policy -> {
            QualityLimits limits = new QualityLimits(policy.content());
            if (graph.catalog().isPresent()) {
                checkSources(graph, limits, findings);
            }
            checkBehaviors(graph, limits, findings);
        });
    }

    /** A source that no unit traces has a greater fault, which {@link SourceClosureRule} reports. */
    private static void checkSources(ModelGraph graph, QualityLimits policy, Findings findings) {
        graph.model().inventory().ifPresent(inventory -> {
            for (InventorySource source : inventory.content().sources()) {
                if (graph.unitsOfSource(source.id()).isEmpty()) {
                    continue;
                }
                graph.catalogSurfaceOfSource(source.id()).ifPresent(surface -> {
                    Limits limits = policy.ofSource(surface.id(), source.id());
                    new Measured(
                                    Subject.of("source", source.id()),
                                    limits,
                                    () -> inventory.locate(source.pointer() + "/sourcePatterns"),
                                    findings)
                            .compare(
                                    FindingCode.SOURCE_TOO_MANY_FILES,
                                    limits.files(),
                                    graph.filesOfSource(source.id()).size(),
                                    "The inventory source holds %s files, more than the %s that the quality policy allows.",
                                    "Split the source into several that are reviewed one by one, or review the limit.");
                });
            }
        });
    }

    private static void checkBehaviors(ModelGraph graph, QualityLimits policy, Findings findings) {
        for (BehaviorUnit unit : graph.controlPlane().content().units()) {
            graph.unit(unit.id())
                    .ifPresent(references -> checkBehavior(
                            graph, unit, references, policy.ofBehavior(unit.surface(), unit.id()), findings));
        }
    }

    private static void checkBehavior(
            ModelGraph graph, BehaviorUnit unit, ResolvedUnit references, Limits limits, Findings findings) {
        Measured measured = new Measured(
                Subject.of("behavior", unit.id()),
                limits,
                () -> graph.controlPlane().locate(unit.pointer()),
                findings);
        measured.compare(
                FindingCode.BEHAVIOR_TOO_MANY_FILES,
                limits.files(),
                references.files().size(),
                "The behavior is implemented by %s files, more than the %s that the quality policy allows.",
                "Narrow \"sourcePatterns\", split the behavior, or review the limit.");
        measured.compare(
                FindingCode.BEHAVIOR_TOO_MANY_SOURCES,
                limits.sources(),
                references.sources().size(),
                "The behavior spans %s inventory sources, more than the %s that the quality policy allows.",
                "Split the behavior by source, or review the limit.");
        measured.compare(
                FindingCode.BEHAVIOR_TOO_MANY_INVENTORY_BEHAVIORS,
                limits.inventoryBehaviors(),
                references.inventoryBehaviors().size(),
                "The behavior implements %s inventory behaviors, more than the %s that the quality policy allows.",
                "Write one behavior unit for each of them, or review the limit.");
    }

    /** Something with limits. */
    private record Measured(Subject subject, Limits limits, Supplier<Location> location, Findings findings) {

        void compare(FindingCode code, OptionalDouble limit, int actual, String message, String remedy) {
            if (limit.isPresent() && actual > limit.getAsDouble()) {
                String maximum = Count.text(limit.getAsDouble());
                findings.add(
                        Level.ofWord(limits.level(), Level.ERROR),
                        code,
                        subject.and("actual", String.valueOf(actual)).and("maximum", maximum),
                        location.get(),
                        message.formatted(actual, maximum),
                        remedy);
            }
        }
    }
}
