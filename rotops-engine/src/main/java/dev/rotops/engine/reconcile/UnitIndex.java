package dev.rotops.engine.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the behavior units take, by their surfaces and sources; each part is worked out by the first rule that asks. */
final class UnitIndex {

    private final Once<Map<String, Set<String>>> unitFiles;
    private final Once<Map<String, Set<String>>> ownerFiles;
    private final Once<Map<String, List<ResolvedUnit>>> bySource;

    /**
     * @param units the units
     * @param unitsById the same, where an id stands twice both with what the last one refers to
     */
    UnitIndex(List<ResolvedUnit> units, List<ResolvedUnit> unitsById) {
        this.unitFiles = new Once<>(() -> unitFiles(unitsById));
        this.ownerFiles = new Once<>(() -> ownerFiles(units));
        this.bySource = new Once<>(() -> bySource(unitsById));
    }

    private static Map<String, Set<String>> unitFiles(List<ResolvedUnit> units) {
        Map<String, Set<String>> files = new HashMap<>();
        for (ResolvedUnit unit : units) {
            files.computeIfAbsent(unit.surface().id(), key -> new HashSet<>()).addAll(unit.files());
        }
        return files;
    }

    private static Map<String, Set<String>> ownerFiles(List<ResolvedUnit> units) {
        Map<String, Set<String>> files = new HashMap<>();
        for (ResolvedUnit unit : units) {
            Set<String> known = files.computeIfAbsent(unit.surface().id(), key -> new HashSet<>());
            unit.owners().forEach(owner -> owner.file().ifPresent(known::add));
        }
        return files;
    }

    private static Map<String, List<ResolvedUnit>> bySource(List<ResolvedUnit> units) {
        Map<String, List<ResolvedUnit>> bySource = new HashMap<>();
        for (ResolvedUnit unit : units) {
            Set<String> traced = new LinkedHashSet<>();
            unit.sources().forEach(source -> traced.add(source.id()));
            traced.forEach(
                    id -> bySource.computeIfAbsent(id, key -> new ArrayList<>()).add(unit));
        }
        return bySource;
    }

    Set<String> filesOfUnits(String surface) {
        return unitFiles.get().getOrDefault(surface, Set.of());
    }

    Set<String> filesOfOwners(String surface) {
        return ownerFiles.get().getOrDefault(surface, Set.of());
    }

    List<ResolvedUnit> unitsOfSource(String source) {
        return bySource.get().getOrDefault(source, List.of());
    }
}
