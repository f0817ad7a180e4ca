package dev.rotops.report.narrowing;

import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.CatalogSurface;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Limits;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.reconcile.QualityLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How coarse each source and behavior unit of the present model may be, by the limits as they were and as they are. */
final class LimitComparison {

    private static final int SHOWN = 3;

    private final Comparison change;
    private final QualityLimits before;
    private final QualityLimits after;
    /** What is looser, and for whom. */
    private final Map<String, List<String>> looser = new LinkedHashMap<>();

    private LimitComparison(Comparison change) {
        this.change = change;
        this.before = QualityLimits.of(change.before());
        this.after = QualityLimits.of(change.after());
    }

    /** Says which limits are looser. */
    static List<String> looser(Comparison change) {
        LimitComparison comparison = new LimitComparison(change);
        comparison.compareSources(change.after());
        comparison.compareUnits(change.after());
        return comparison.texts();
    }

    private void compareSources(ReviewedModel model) {
        Map<String, String> surfaces = new LinkedHashMap<>();
        List<CatalogSurface> catalog =
                model.catalog().map(artifact -> artifact.content().surfaces()).orElse(List.of());
        catalog.forEach(
                surface -> surface.inventorySourceIds().forEach(source -> surfaces.putIfAbsent(source, surface.id())));
        for (InventorySource source : Comparison.sourcesOf(model)) {
            String surface = surfaces.getOrDefault(source.id(), "");
            compare(
                    source.id(),
                    before.ofSource(
                            change.surfaces().idThen(surface), change.sources().idThen(source.id())),
                    after.ofSource(surface, source.id()));
        }
    }

    private void compareUnits(ReviewedModel model) {
        for (BehaviorUnit unit : Comparison.unitsOf(model)) {
            compare(
                    unit.id(),
                    before.ofBehavior(
                            change.surfaces().idThen(unit.surface()),
                            change.units().idThen(unit.id())),
                    after.ofBehavior(unit.surface(), unit.id()));
        }
    }

    private void compare(String id, Limits was, Limits is) {
        compare(id, "files", was.files(), is.files());
        compare(id, "inventory sources", was.sources(), is.sources());
        compare(id, "inventory behaviors", was.inventoryBehaviors(), is.inventoryBehaviors());
        compare(id, "events for each behavior", events(was, is), is.entryPointsPerBehavior());
        if (!was.equals(Limits.NONE) && isError(was) && !isError(is)) {
            add(id, "limits as errors (now warnings)");
        }
    }

    /** Where nothing was said, more than the usual was a warning. */
    private static OptionalDouble events(Limits was, Limits is) {
        return was.entryPointsPerBehavior().isEmpty()
                        && is.entryPointsPerBehavior().isPresent()
                ? OptionalDouble.of(Limits.USUAL_ENTRY_POINTS_PER_BEHAVIOR)
                : was.entryPointsPerBehavior();
    }

    private static boolean isError(Limits limits) {
        return !limits.level().equals(Optional.of("warning"));
    }

    private void compare(String id, String what, OptionalDouble was, OptionalDouble is) {
        Comparison.raised(what, was, is).ifPresent(text -> add(id, text));
    }

    private void add(String id, String text) {
        looser.computeIfAbsent(text, key -> new ArrayList<>()).add(id);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        looser.forEach((text, ids) ->
                texts.add(text + " of " + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
                        + (ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "")));
        return texts;
    }
}
