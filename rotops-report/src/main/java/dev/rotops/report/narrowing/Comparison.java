package dev.rotops.report.narrowing;

import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.FidelityScale;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model as it was and as it is, over the code that is there now. */
final class Comparison {

    private record UnitIdentity(String event, List<String> sourcePatterns) {

        static UnitIdentity of(BehaviorUnit unit) {
            return new UnitIdentity(unit.event(), unit.sourcePatterns());
        }
    }

    private final ReviewedModel before;
    private final ReviewedModel after;
    private final SourceTree tree;
    private final EntryPointScan scan;
    private final Map<String, String> renames;
    private final Successors<BehaviorUnit> units;
    private final Successors<InventorySource> sources;
    private final Successors<Surface> surfaces;
    private @Nullable GoneWithFiles gone;

    /**
     * Compares two models.
     *
     * @param before the model as it was
     * @param after the model as it is
     * @param tree the files that are there now
     * @param scan looks for entry points in the classes that are there now
     * @param renames the files that have another name by now
     */
    Comparison(
            ReviewedModel before,
            ReviewedModel after,
            SourceTree tree,
            EntryPointScan scan,
            Map<String, String> renames) {
        this.before = before;
        this.after = after;
        this.tree = tree;
        this.scan = scan;
        this.renames = Map.copyOf(renames);
        Map<UnitIdentity, List<BehaviorUnit>> identities =
                unitsOf(after).stream().collect(Collectors.groupingBy(UnitIdentity::of));
        this.units = new Successors<>(
                unitsOf(before),
                unitsOf(after),
                BehaviorUnit::id,
                (unit, fresh) -> identities.getOrDefault(UnitIdentity.of(unit), List.of()).stream()
                        .filter(fresh::contains)
                        .findFirst());
        this.sources =
                new Successors<>(sourcesOf(before), sourcesOf(after), InventorySource::id, this::recognizeSource);
        this.surfaces = new Successors<>(surfacesOf(before), surfacesOf(after), Surface::id, this::recognizeSurface);
    }

    /** A source is its files; of several that have them, it is the one in which the same happens. */
    private Optional<InventorySource> recognizeSource(InventorySource source, Set<InventorySource> fresh) {
        List<String> files = filesThen(source.sourcePatterns(), List.of());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<InventorySource> same = fresh.stream()
                .filter(candidate -> filesOf(candidate.sourcePatterns()).equals(files))
                .toList();
        return same.stream()
                .filter(candidate -> candidate.events().equals(source.events()))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    /** A surface is where most of its behaviors are now or, where it has none, its files. */
    private Optional<Surface> recognizeSurface(Surface surface, Set<Surface> fresh) {
        Map<String, Long> behaviors = unitsOf(before).stream()
                .filter(unit -> unit.surface().equals(surface.id()))
                .flatMap(unit -> units.of(unit).stream())
                .collect(Collectors.groupingBy(BehaviorUnit::surface, Collectors.counting()));
        List<String> files = filesThen(surface.sourcePatterns(), surface.sourceIgnorePatterns());
        return fresh.stream()
                .filter(candidate -> behaviors.containsKey(candidate.id()))
                .max(Comparator.comparing(candidate -> behaviors.getOrDefault(candidate.id(), 0L)))
                .or(() -> fresh.stream()
                        .filter(candidate ->
                                !files.isEmpty() && filesOf(candidate).equals(files))
                        .findFirst());
    }

    static List<InventorySource> sourcesOf(ReviewedModel model) {
        return model.inventory().map(inventory -> inventory.content().sources()).orElse(List.of());
    }

    static List<Surface> surfacesOf(ReviewedModel model) {
        return model.controlPlane().map(plane -> plane.content().surfaces()).orElse(List.of());
    }

    static List<BehaviorUnit> unitsOf(ReviewedModel model) {
        return model.controlPlane()
                .map(plane -> List.copyOf(plane.content().units()))
                .orElse(List.of());
    }

    ReviewedModel before() {
        return before;
    }

    ReviewedModel after() {
        return after;
    }

    SourceTree tree() {
        return tree;
    }

    EntryPointScan scan() {
        return scan;
    }

    /** What became of the behavior units. */
    Successors<BehaviorUnit> units() {
        return units;
    }

    /** Ids of behaviors as they are now, save those that somebody still calls as they were. */
    List<String> renamedUnits(Collection<String> before, Collection<String> after) {
        return before.stream()
                .map(id -> after.contains(id) ? id : units.idNow(id))
                .toList();
    }

    /** What became of the inventory sources. */
    Successors<InventorySource> sources() {
        return sources;
    }

    /** What became of the surfaces. */
    Successors<Surface> surfaces() {
        return surfaces;
    }

    /** What went away together with its files, worked out once for all that ask. */
    GoneWithFiles gone() {
        GoneWithFiles known = gone;
        if (known == null) {
            known = GoneWithFiles.of(this);
            gone = known;
        }
        return known;
    }

    private List<String> filesOf(Surface surface) {
        return tree.resolve(surface.sourcePatterns(), surface.sourceIgnorePatterns());
    }

    /** The files that patterns take. */
    List<String> filesOf(Collection<String> patterns) {
        return tree.resolve(patterns, List.of());
    }

    /** The files that patterns took, as far as they are still there, by their names now. */
    List<String> filesThen(Collection<String> patterns) {
        return filesThen(patterns, List.of());
    }

    /** Likewise, without some. */
    List<String> filesThen(Collection<String> patterns, Collection<String> ignored) {
        return tree.resolve(patterns, ignored, renames.keySet()).stream()
                .map(file -> tree.isFile(file) ? file : renames.getOrDefault(file, file))
                .filter(tree::isFile)
                .distinct()
                .sorted()
                .toList();
    }

    /** What was demanded and is no longer, in its order. */
    static List<String> lost(Collection<String> before, Collection<String> after) {
        List<String> lost = new ArrayList<>(before);
        lost.removeAll(Set.copyOf(after));
        return lost;
    }

    /** Whether a weaker proof is accepted than before. */
    boolean isWeaker(Optional<String> before, Optional<String> after) {
        return before.isPresent() && (after.isEmpty() || !scale().reaches(after.get(), before.get()));
    }

    /** The order of fidelity levels as it was. */
    FidelityScale scale() {
        return scaleOf(before);
    }

    /** The order in which a model compares fidelity with what is demanded. */
    static FidelityScale scaleOf(ReviewedModel model) {
        return model.fidelityPolicy()
                .map(policy -> policy.content().fidelityLevels())
                .filter(levels -> !levels.isEmpty())
                .or(() -> model.controlPlane().map(plane -> plane.content().fidelityLevels()))
                .map(FidelityScale::new)
                .orElse(FidelityScale.DEFAULT);
    }

    /** Says what has gone of a list; nothing where nothing has. */
    static Optional<String> withoutSome(String what, Collection<String> before, Collection<String> after) {
        List<String> lost = lost(before, after);
        return lost.isEmpty() ? Optional.empty() : Optional.of(what + " " + String.join(", ", lost));
    }

    /** Says that a limit is higher, or gone. */
    static Optional<String> raised(String what, OptionalDouble before, OptionalDouble after) {
        boolean isRaised = before.isPresent() && (after.isEmpty() || after.getAsDouble() > before.getAsDouble());
        return isRaised
                ? Optional.of("at most " + number(before.getAsDouble()) + " " + what + " (now "
                        + (after.isEmpty() ? "any number" : number(after.getAsDouble())) + ")")
                : Optional.empty();
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.format("%.0f", number) : String.valueOf(number);
    }

    /** Says that the minimum is lower. */
    Optional<String> lower(String what, Optional<String> before, Optional<String> after) {
        return isWeaker(before, after)
                ? Optional.of(what + " " + before.orElse("") + " (now " + after.orElse("none") + ")")
                : Optional.empty();
    }
}
