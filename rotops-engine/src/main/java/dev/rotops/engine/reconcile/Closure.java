package dev.rotops.engine.reconcile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What some behavior units show together. */
record Closure(Set<String> evidence, Set<String> outcomeClasses) {

    static Closure of(Collection<ResolvedUnit> units) {
        Set<String> evidence = new HashSet<>();
        Set<String> outcomeClasses = new HashSet<>();
        for (ResolvedUnit unit : units) {
            evidence.addAll(unit.unit().evidence());
            outcomeClasses.addAll(unit.outcomeClasses());
        }
        return new Closure(evidence, outcomeClasses);
    }
}
