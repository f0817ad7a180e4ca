package dev.rotops.report.narrowing;

import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.InventorySource;
import dev.rotops.engine.model.Surface;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What went away together with its files, so that nobody can ask anything of it any more.
 *
 * @param units ids of behavior units
 * @param sources ids of inventory sources
 * @param surfaces ids of surfaces without any behavior that is still there, or has files that are
 */
record GoneWithFiles(Set<String> units, Set<String> sources, Set<String> surfaces) {

    static GoneWithFiles of(Comparison change) {
        List<BehaviorUnit> all = Comparison.unitsOf(change.before());
        Set<String> units = gone(
                all,
                change.units(),
                BehaviorUnit::id,
                unit -> change.filesThen(unit.sourcePatterns()).isEmpty());
        Set<String> inhabited = all.stream()
                .filter(unit -> !units.contains(unit.id()))
                .map(BehaviorUnit::surface)
                .collect(Collectors.toSet());
        return new GoneWithFiles(
                units,
                gone(
                        Comparison.sourcesOf(change.before()),
                        change.sources(),
                        InventorySource::id,
                        source -> change.filesThen(source.sourcePatterns()).isEmpty()),
                gone(
                        Comparison.surfacesOf(change.before()),
                        change.surfaces(),
                        Surface::id,
                        surface -> !inhabited.contains(surface.id())
                                && change.filesThen(surface.sourcePatterns(), surface.sourceIgnorePatterns())
                                        .isEmpty()));
    }

    /** Where an id stands twice, all that it means must be gone. */
    private static <T> Set<String> gone(
            List<T> parts, Successors<T> successors, Function<T, String> idOf, Predicate<T> hasNoFiles) {
        Map<Boolean, Set<String>> ids = parts.stream()
                .collect(Collectors.partitioningBy(
                        part -> successors.of(part).isEmpty() && hasNoFiles.test(part),
                        Collectors.mapping(idOf, Collectors.toSet())));
        Set<String> gone = new HashSet<>(ids.getOrDefault(true, Set.of()));
        gone.removeAll(ids.getOrDefault(false, Set.of()));
        return Set.copyOf(gone);
    }

    /** Tells whether something was about behaviors of which none is left. */
    boolean leftNothingOf(List<String> behaviors) {
        return !behaviors.isEmpty() && units.containsAll(behaviors);
    }

    /** The behaviors that are left of some. */
    List<String> left(List<String> behaviors) {
        return behaviors.stream().filter(id -> !units.contains(id)).toList();
    }
}
